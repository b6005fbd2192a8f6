extension Act: TextCoded {}
extension Phase: TextCoded {}
extension Stage: TextCoded {}
extension WaitingReason: TextCoded {}
