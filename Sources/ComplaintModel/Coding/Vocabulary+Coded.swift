extension Act: TextCoded {}
extension Phase: TextCoded {}
extension Stage: TextCoded {}
