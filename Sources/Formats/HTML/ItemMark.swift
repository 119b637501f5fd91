/// The mark with which the text of an item begins itself: "• rice", "2) rubber".
struct ItemMark {
  var mark: String
  var rest: Substring

  init?(_ text: String) {
    guard let start = text.utf8.first, (start | 0x20) &- 0x61 >= 26 else { return nil }
    let first = text.prefix { !$0.isWhitespace }
    guard first.count <= 4, first.count < text.count else { return nil }
    rest = text[first.endIndex...].drop(while: \.isWhitespace)
    if first.count == 1, "•◦▪●○–—·*-".contains(first) {
      mark = "-"
    } else if let last = first.last, last == "." || last == ")", first.dropLast().allSatisfy(\.isNumber),
      first.count > 1
    {
      mark = String(first)
    } else {
      return nil
    }
  }
}
