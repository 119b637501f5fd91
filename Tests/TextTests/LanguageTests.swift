import Testing

@testable import Text

/// Which language a passage is in.
struct LanguageTests {
  private func language(_ text: String) -> Language? {
    let bytes = Array(text.utf8)
    var reader = LanguageReader()
    return reader.language(of: 0..<bytes.count, in: bytes.span)
  }

  @Test("a digit of three bytes may stand where the beginning of a passage ends", arguments: 0..<4)
  func digitAtTheCut(shift: Int) {
    let words = "The two ministers met in the town and the agreement was signed by them. "
    let text = String(repeating: words, count: 3).prefix(158 + shift) + "２０２３ was the year of it."
    #expect(language(String(text)) == .english)
  }

  static let passages: [(String, Language)] = [
    ("The two ministers met in Lima, and the agreement on fishing was signed by them in the spring of 2009.", .english),
    (
      "Les deux ministres se sont rencontrés à Lima et l’accord sur la pêche a été signé par eux au printemps.", .french
    ),
    (
      "Los dos ministros se reunieron en Lima y el acuerdo sobre la pesca fue firmado por ellos en la primavera.",
      .spanish
    ),
    (
      "Os dois ministros reuniram-se em Lima e o acordo sobre a pesca foi assinado por eles na primavera de 2009.",
      .portuguese
    ),
    (
      "I due ministri si sono incontrati a Lima e l’accordo sulla pesca è stato firmato da loro nella primavera.",
      .italian
    ),
    (
      "Die beiden Minister trafen sich in Lima, und das Abkommen über den Fischfang wurde von ihnen im Frühling 2009 "
        + "unterzeichnet.", .german
    ),
    (
      "De twee ministers ontmoetten elkaar in Lima en het akkoord over de visserij is door hen in het voorjaar getekend.",
      .dutch
    ),
    (
      "Kedua menteri bertemu di Lima dan perjanjian tentang perikanan itu telah ditandatangani oleh mereka pada tahun 2009.",
      .indonesian
    ),
    (
      "Hai bộ trưởng đã gặp nhau tại Lima và hiệp định về nghề cá được ký bởi hai bên trong năm 2009, theo một thông báo.",
      .vietnamese
    ),
    ("两国部长在利马会晤，并于二〇〇九年春天签署了渔业协定。", .chinese),
    ("二人の大臣はリマで会い、漁業に関する協定に署名しました。", .japanese),
    ("រដ្ឋមន្ត្រីទាំងពីរបានជួបគ្នានៅទីក្រុងលីម៉ា ហើយបានចុះហត្ថលេខា", .khmer),
    ("Два министра встретились в Лиме и подписали соглашение о рыболовстве.", .russian),
  ]

  @Test("a sentence shows its language", arguments: passages)
  func sentence(text: String, expected: Language) { #expect(language(text) == expected) }

  @Test(
    "what is short, a list of names or mixed shows none",
    arguments: [
      "", "Le Monde, 3 mai 2009", "Trade of 2009: 1,250 million (2008: 1,100 million), 14 per cent",
      "Phan Văn Khải, Nguyễn Tấn Dũng, Đặng Thị Ngọc Thịnh, Trương Tấn Sang, Lê Khả Phiêu, Nông Đức Mạnh, Trần Đại Quang",
      "The Belt and Road Initiative (一带一路) of 2013",
    ]
  )
  func none(text: String) {
    let found = language(text)
    #expect(found == nil || found == .english)
  }
}
