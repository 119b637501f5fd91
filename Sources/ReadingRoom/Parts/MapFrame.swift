import Foundation
import RecordStore

/// The part of the globe that a map shows, and how degrees become places on it.
///
/// Degrees east are drawn shorter by the cosine of the middle: right in the middle, and good enough for a dot elsewhere.
struct MapFrame {
  static let width = 480.0
  static let height = 360.0
  private static let leastDegrees = 2.0

  private let middle: MapPlace
  /// Pixels of a degree of latitude.
  private let pixels: Double
  private let squeeze: Double

  init(around middle: MapPlace, holding others: [MapPlace]) {
    self.middle = middle
    squeeze = max(0.2, cos(middle.latitude * .pi / 180))
    let squeeze = squeeze
    let reach =
      others.map { other in
        max(
          abs(other.latitude - middle.latitude),
          abs(Self.turn(other.longitude - middle.longitude)) * squeeze * Self.height / Self.width
        )
      }.max() ?? 0
    pixels = Self.height * 0.42 / min(max(reach, Self.leastDegrees), 80)
  }

  /// The way from one longitude to another by the shorter side of the globe.
  private static func turn(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }

  func point(_ place: MapPlace) -> (x: Double, y: Double) {
    (
      Self.width / 2 + Self.turn(place.longitude - middle.longitude) * squeeze * pixels,
      Self.height / 2 - (place.latitude - middle.latitude) * pixels
    )
  }

  func holds(_ place: MapPlace) -> Bool {
    let point = point(place)
    return (8...Self.width - 8).contains(point.x) && (8...Self.height - 8).contains(point.y)
  }

  // MARK: Net and scale

  /// Whole degrees far enough apart that their names do not touch.
  private func step(_ pixels: Double) -> Double {
    [0.5, 1, 2, 5, 10, 15, 30].first { $0 * pixels >= 70 } ?? 45
  }

  var meridians: [(at: Double, name: String)] {
    lines(around: middle.longitude, pixels * squeeze, Self.width) { degrees in
      let turned = Self.turn(degrees)
      return (Self.width / 2 + (degrees - middle.longitude) * squeeze * pixels, Self.name(turned, "E", "W"))
    }
  }

  var parallels: [(at: Double, name: String)] {
    lines(around: middle.latitude, pixels, Self.height) { degrees in
      abs(degrees) > 90
        ? nil : (Self.height / 2 - (degrees - middle.latitude) * pixels, Self.name(degrees, "N", "S"))
    }
  }

  private func lines(
    around degrees: Double,
    _ pixels: Double,
    _ length: Double,
    _ line: (Double) -> (at: Double, name: String)?
  ) -> [(at: Double, name: String)] {
    let step = step(pixels)
    let first = ((degrees - length / 2 / pixels) / step).rounded(.up) * step
    let count = Int(length / pixels / step) + 1
    return (0..<max(1, count)).compactMap { line(first + Double($0) * step) }.filter {
      $0.at > 24 && $0.at < length - 24
    }
  }

  private static func name(_ degrees: Double, _ positive: String, _ negative: String) -> String {
    let number = Drawing.number(abs(degrees))
    return number == "0" ? "0°" : "\(number)° \(degrees < 0 ? negative : positive)"
  }

  /// A round length in kilometres, and how long it is drawn.
  var scale: (length: Double, kilometres: Int) {
    let pixelsOfKilometre = pixels / MapPlace.kilometresOfDegree
    let kilometres = [10, 20, 50, 100, 200, 500, 1000, 2000].last { Double($0) * pixelsOfKilometre <= 110 } ?? 10
    return (Double(kilometres) * pixelsOfKilometre, kilometres)
  }
}

/// Where the names of places stand beside their marks, none over another; a name without room is left out.
struct MapLabels {
  struct Label {
    var place: MapPlace
    var x: Double
    var y: Double
    /// Where the name begins; `nil` where it has no room.
    var spot: (x: Double, y: Double)?
  }

  private struct Box {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    func touches(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  let all: [Label]

  init(_ frame: MapFrame, _ place: MapPlace, _ others: [MapPlace]) {
    let points = ([place] + others).map { ($0, frame.point($0)) }
    var taken = points.map { Box(x: $1.x - 6...$1.x + 6, y: $1.y - 6...$1.y + 6) }
    // The scale stands in a corner.
    taken.append(Box(x: MapFrame.width - 130...MapFrame.width, y: 0...40))
    all = points.enumerated().map { index, point in
      let (place, at) = point
      let long = Double(place.name.count) * (index == 0 ? 9.4 : 8.4)
      let spots = [
        (at.x + (index == 0 ? 14 : 10), at.y + 5), (at.x - 12 - long, at.y + 5), (at.x - long / 2, at.y - 12),
        (at.x - long / 2, at.y + 22),
      ]
      for (x, y) in spots {
        let box = Box(x: x...x + long, y: y - 12...y + 4)
        guard box.x.lowerBound > 44, box.x.upperBound < MapFrame.width - 2, box.y.lowerBound > 2,
          box.y.upperBound < MapFrame.height - 18, !taken.contains(where: box.touches)
        else { continue }
        taken.append(box)
        return Label(place: place, x: at.x, y: at.y, spot: (x, y))
      }
      return Label(place: place, x: at.x, y: at.y, spot: nil)
    }
  }
}

extension MapPlace {
  /// A degree of latitude.
  static let kilometresOfDegree = 111.2

  /// The way over the globe in kilometres.
  func distance(to other: MapPlace) -> Double {
    let (one, two) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let turn = (other.longitude - longitude) * .pi / 180
    let half = pow(sin((two - one) / 2), 2) + cos(one) * cos(two) * pow(sin(turn / 2), 2)
    return 2 * 6371 * asin(min(1, half.squareRoot()))
  }

  /// "250 km to the north-west".
  func bearing(from other: MapPlace) -> String {
    let distance = other.distance(to: self)
    let step = distance < 100 ? 10.0 : distance < 1000 ? 50 : 100
    let turn = (longitude - other.longitude) * .pi / 180
    let (one, two) = (other.latitude * .pi / 180, latitude * .pi / 180)
    let angle = atan2(sin(turn) * cos(two), cos(one) * sin(two) - sin(one) * cos(two) * cos(turn)) * 180 / .pi
    let names = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"]
    let name = names[(Int((angle / 45).rounded()) + 8) % 8]
    return "\(Words.grouped(Int((distance / step).rounded() * step))) km to the \(name)"
  }

  /// "11.56° N, 104.92° E".
  var coordinates: String {
    "\(Drawing.number(abs(latitude)))° \(latitude < 0 ? "S" : "N"), \(Drawing.number(abs(longitude)))° \(longitude < 0 ? "W" : "E")"
  }
}
