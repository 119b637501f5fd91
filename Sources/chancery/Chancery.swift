@main
enum Chancery {
  static func main() { print("chancery") }
}
