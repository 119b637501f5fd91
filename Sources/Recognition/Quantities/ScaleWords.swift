import Text

/// Scale words of other languages, which multiply the digits before them and say nothing alone.
enum ScaleWords: UInt8, Sendable {
  case two = 2, three, four, five, six, seven, eight, nine
  case eleven = 11, twelve

  /// The power of ten of a word, or `nil`.
  static func power(of word: Token) -> Int? { table[word].map { Int($0.rawValue) } }

  private static let table = WordTable<ScaleWords>([
    // Chinese
    ("百", .two), ("千", .three), ("万 萬", .four), ("亿 億", .eight), ("兆", .twelve),
    // Khmer, Thai, Lao, Burmese
    ("រយ ร้อย ຮ້ອຍ", .two), ("ពាន់ พัน ພັນ ထောင်", .three), ("ម៉ឺន หมื่น ໝື່ນ သောင်း", .four),
    ("សែន แสน ແສນ သိန်း", .five), ("លាន ล้าน ລ້ານ သန်း", .six), ("កោដិ", .seven),
    ("ពាន់លាន ប៊ីលាន พันล้าน ພັນລ້ານ ຕື້ ဘီလီယံ", .nine), ("ล้านล้าน ທຣິລ້ານ", .twelve),
    // Arabic, Persian, Urdu
    ("مئة مائة", .two), ("ألف آلاف الف هزار ہزار", .three), ("لاکھ", .five), ("مليون ملايين میلیون", .six),
    ("کروڑ", .seven), ("مليار مليارات میلیارد ارب", .nine), ("تريليون تريليونات تریلیون", .twelve),
    // Hindi, Nepali, Bengali
    ("सौ", .two), ("हज़ार हजार হাজার", .three), ("लाख লাখ লক্ষ", .five), ("मिलियन", .six), ("करोड़ करोड কোটি", .seven),
    ("अरब बिलियन", .nine), ("खरब", .eleven),
    // Russian, Vietnamese
    ("тыс тысяч тысячи", .three), ("млн миллион миллиона миллионов", .six),
    ("млрд миллиард миллиарда миллиардов", .nine),
    ("трлн триллион триллиона триллионов", .twelve), ("nghìn ngàn", .three), ("triệu", .six), ("tỷ tỉ", .nine),
  ])
}
