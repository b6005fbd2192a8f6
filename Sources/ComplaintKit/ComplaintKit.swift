// Everything that most hosts need, under one import. The module declares nothing of its own.
@_exported public import BusinessTime
@_exported public import ComplaintDesk
@_exported public import ComplaintModel
