/// Text in code units of two or four bytes, UTF-16 or UTF-32, as UTF-8.
struct WideText {
  private(set) var bytes: [UInt8]
  /// What was converted and what was damaged.
  private(set) var repairs: [TextRepair]

  /// Converts a file, or gives `nil` where it is no such text.
  init?(_ file: [UInt8]) {
    guard let form = Form(file) else { return nil }
    let order = form.isBigEndian ? "BE" : "LE"
    let units = file.count / form.width
    var damaged: Int
    if form.width == 4 {
      (bytes, damaged) = Self.fromUTF32((0..<units).lazy.map { Self.unit($0, form, file) })
    } else {
      (bytes, damaged) = Self.fromUTF16((0..<units).map { UInt16(truncatingIfNeeded: Self.unit($0, form, file)) })
    }
    repairs = [.converted(from: "UTF-\(form.width * 8) \(order)")]
    if file.count % form.width != 0 {
      damaged += 1
      bytes += Array("\u{FFFD}".utf8)
    }
    if damaged > 0 {
      repairs.append(.replacedUnits(width: form.width, places: damaged))
    }
  }

  /// The width of the code units and the order of their bytes.
  private struct Form {
    let width: Int
    let isBigEndian: Bool

    /// Tells the form by the mark at the beginning, else by where the zero bytes stand.
    init?(_ file: [UInt8]) {
      let known: [(mark: [UInt8], width: Int, isBigEndian: Bool)] = [
        ([0xFF, 0xFE, 0, 0], 4, false), ([0, 0, 0xFE, 0xFF], 4, true), ([0xFF, 0xFE], 2, false),
        ([0xFE, 0xFF], 2, true),
      ]
      if let form = known.first(where: { file.starts(with: $0.mark) }) {
        (width, isBigEndian) = (form.width, form.isBigEndian)
      } else if let order = Self.orderByZeros(file) {
        (width, isBigEndian) = (2, order)
      } else {
        return nil
      }
    }

    private static func orderByZeros(_ file: [UInt8]) -> Bool? {
      let sample = min(file.count, 4096) & ~1
      guard sample >= 8 else { return nil }
      var zeros = (even: 0, odd: 0)
      for offset in 0..<sample where file[offset] == 0 {
        if offset & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      }
      if zeros.odd * 5 > sample * 2, zeros.even * 20 < sample { return false }
      if zeros.even * 5 > sample * 2, zeros.odd * 20 < sample { return true }
      return nil
    }
  }

  private static func unit(_ index: Int, _ form: Form, _ file: [UInt8]) -> UInt32 {
    var value: UInt32 = 0
    for place in 0..<form.width {
      let offset = index * form.width + (form.isBigEndian ? place : form.width - 1 - place)
      value = value << 8 | UInt32(file[offset])
    }
    return value
  }

  private static func fromUTF16(_ units: [UInt16]) -> (bytes: [UInt8], damaged: Int) {
    let text = units.first == 0xFEFF ? units[1...] : units[...]
    var lone = 0
    var previous: UInt16 = 0
    for unit in text {
      if unit & 0xFC00 == 0xD800 {
        lone += 1
      } else if unit & 0xFC00 == 0xDC00 {
        if previous & 0xFC00 == 0xD800 { lone -= 1 } else { lone += 1 }
      }
      previous = unit
    }
    return (Array(String(decoding: text, as: UTF16.self).utf8), lone)
  }

  private static func fromUTF32(_ units: some Sequence<UInt32>) -> (bytes: [UInt8], damaged: Int) {
    var bytes: [UInt8] = []
    var damaged = 0
    for (index, unit) in units.enumerated() where index > 0 || unit != 0xFEFF {
      if let scalar = Unicode.Scalar(unit) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        damaged += 1
        bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
    }
    return (bytes, damaged)
  }
}
