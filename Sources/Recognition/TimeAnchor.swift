public import Quantities

/// The date that relative expressions count from.
public typealias TimeAnchor = PartialDate
