/// A rectangle of a page, in points from its top left corner.
public struct PageBox: Sendable, Equatable {
  public var left: Float
  public var top: Float
  public var right: Float
  public var bottom: Float

  public init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  public var width: Float { right - left }
  public var height: Float { bottom - top }
  public var middle: Float { (top + bottom) / 2 }

  public func union(_ other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left),
      top: min(top, other.top),
      right: max(right, other.right),
      bottom: max(bottom, other.bottom)
    )
  }
}
