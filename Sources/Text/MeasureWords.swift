/// Words behind numbers in the scripts of South-East Asia that write no spaces between words.
enum MeasureWords {
  private static let words: [[UInt8]] = [
    "ពាន់លាន", "ប៊ីលាន", "លាន", "ពាន់", "ម៉ឺន", "សែន", "កោដិ", "រយ", "ដុល្លារអាមេរិក", "ដុល្លារ", "រៀល", "ភាគរយ", "នាក់",
    "ហិកតា", "គីឡូម៉ែត្រ", "តោន", "ล้านล้าน", "พันล้าน", "ล้าน", "พัน", "หมื่น", "แสน", "ร้อย", "ดอลลาร์สหรัฐ", "ดอลลาร์", "บาท",
    "เปอร์เซ็นต์", "คน", "ตัน", "ไร่", "กิโลเมตร", "ພັນລ້ານ", "ລ້ານ", "ຕື້", "ພັນ", "ໝື່ນ", "ແສນ", "ໂດລາ", "ກີບ", "ເປີເຊັນ",
    "ဘီလီယံ", "သန်း", "သိန်း", "သောင်း", "ထောင်", "ဒေါ်လာ", "ကျပ်", "ရာခိုင်နှုန်း",
  ].map { Array($0.utf8) }.sorted { $0.count > $1.count }

  /// Where the longest word that a range begins with ends, if the range goes on behind it.
  static func end(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    for word in words where word.count <= range.count {
      var index = 0
      while index < word.count, bytes[range.lowerBound + index] == word[index] { index += 1 }
      if index == word.count { return index < range.count ? range.lowerBound + index : nil }
    }
    return nil
  }
}
