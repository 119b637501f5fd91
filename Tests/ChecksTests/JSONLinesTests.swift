import Exchange
import Quantities
import RecordModel
import Testing
import Text

@Suite("JSON Lines of a record")
struct JSONLinesTests {
  private let text = SourceText(name: "a.txt", "Trade was US$11.686 billion in 2018–2023, two-thirds of it rice.")

  private func line(_ object: RecordObject) -> String {
    var writer = JSONLinesWriter(text: text)
    writer.write(object)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func mention(_ kind: Mention.Kind, _ span: Range<Int>, _ value: Mention.Value) -> RecordObject {
    var mention = Mention(kind, span: span, tokens: 0..<1, value)
    mention.id = "m1"
    return .mention(mention)
  }

  private func start(_ span: String, _ words: String, _ kind: String) -> String {
    #"{"type":"mention","id":"m1","document":"a.txt","span":\#(span),"text":"\#(words)","kind":"\#(kind)""#
  }

  @Test("money, as the contract shows it")
  func money() {
    let value = Mention.Value.quantity(Quantity(WrittenNumber(11686, exponent: 6), .currency("USD")))
    #expect(
      line(mention(.money, 10..<27, value))
        == start("[10,27]", "US$11.686 billion", "money")
        + #","value":11686000000,"low":11685500000,"high":11686500000,"unit":"USD","approximation":"exact"}"# + "\n"
    )
  }

  @Test("open ends, loose figures and ranges are null where nothing is said")
  func open() {
    let over = Quantity(WrittenNumber(300), .counted("engineer"), approximation: .over)
    #expect(
      line(mention(.measure, 0..<5, .quantity(over))).contains(#""value":300,"low":300,"high":null,"unit":"engineer""#)
    )
    let loose = Quantity(
      from: WrittenNumber(2, exponent: 9),
      to: nil,
      .currency("XXX", word: "dollar"),
      approximation: .over
    )
    #expect(
      line(mention(.money, 0..<5, .quantity(loose))).contains(
        #""value":null,"low":2000000000,"high":null,"unit":"XXX","currencyWord":"dollar","approximation":"over"}"#
      )
    )
  }

  @Test("fractions, rates and conversions")
  func extras() {
    var share = Quantity(WrittenNumber(6_666_666_667, exponent: -10), .ratio)
    share.fraction = .init(2, 3)
    #expect(line(mention(.number, 0..<5, .quantity(share))).contains(#""value":0.6666666667,"#))
    #expect(line(mention(.number, 0..<5, .quantity(share))).contains(#""fraction":"2/3","unit":"ratio""#))
    var rate = Quantity(WrittenNumber(12), .counted("flight"))
    rate.per = "week"
    rate.base = .init(WrittenNumber(624), "flight/year")
    #expect(
      line(mention(.measure, 0..<5, .quantity(rate))).contains(
        #""unit":"flight","per":"week","approximation":"exact","baseValue":624,"baseUnit":"flight/year"}"#
      )
    )
  }

  @Test("a number that could not be read has no value, and a reason")
  func unread() {
    var mention = Mention(.number, span: 0..<5, tokens: 0..<1, .quantity(Quantity(WrittenNumber(1))))
    mention.unreadReason = "mixed marks"
    let line = line(.mention(mention))
    #expect(line.contains(#""unread":true,"reason":"mixed marks"}"#))
    #expect(!line.contains(#""value""#))
  }

  @Test("a date in figures says what it may be as well, and an impossible one the day that was written")
  func doubtfulDates() throws {
    let (march, april) = (try #require(date("2019-03-04")), try #require(date("2019-04-03")))
    var time = Mention.Time(.date(march))
    time.otherReading = .date(april)
    #expect(
      line(mention(.date, 31..<42, .time(time))).contains(
        #""date":"2019-03-04","ambiguous":["2019-03-04","2019-04-03"]}"#
      )
    )
    var impossible = Mention.Time(.date(try #require(date("2019-04"))), isImpossible: true)
    impossible.impossibleDay = 31
    #expect(line(mention(.date, 31..<42, .time(impossible))).contains(#""date":"2019-04-31","impossible":true}"#))
  }

  @Test("periods carry their ends, and dates what is meant of them")
  func periods() throws {
    let (first, last) = (try #require(date("2018")), try #require(date("2023")))
    var time = Mention.Time(.period(first, last), parts: [(span: 31..<35, date: first), (span: 38..<42, date: last)])
    #expect(
      line(mention(.period, 31..<42, .time(time)))
        == start("[31,42]", "2018–2023", "period")
        + #","date":"2018/2023","parts":[{"span":[31,35],"date":"2018"},{"span":[38,42],"date":"2023"}]}"# + "\n"
    )
    time = Mention.Time(.date(last), modifier: .start, isFiscal: true)
    #expect(line(mention(.date, 38..<42, .time(time))).contains(#""date":"2023","mod":"START","fiscal":true}"#))
  }

  @Test(
    "dates in ISO 8601",
    arguments: [
      (TimeValue.date(date("2020-02-05") ?? .init(dayNumber: 0)), "2020-02-05"),
      (.date(date("2022-11") ?? .init(dayNumber: 0)), "2022-11"), (.period(nil, date("2022-12")), "..2022-12"),
      (.period(date("2018"), nil), "2018.."), (.vague("PXY"), "PXY"),
      (.date(date("43") ?? .init(dayNumber: 0)), "0043"),
    ]
  )
  func dates(_ value: TimeValue, iso: String) {
    #expect(line(mention(.date, 0..<5, .time(.init(value)))).contains(#""date":"\#(iso)""#))
    #expect("\(value)" == iso)
  }

  @Test("durations have a value and a unit as written; vague times say so")
  func durations() {
    let weeks = Mention.Time(.duration(.init(WrittenNumber(3), .week)))
    #expect(
      line(mention(.duration, 0..<5, .time(weeks))).contains(
        #""date":"P3W","duration":"P3W","value":3,"unit":"week"}"#
      )
    )
    #expect(
      line(mention(.date, 0..<5, .time(.init(.vague("PRESENT_REF"))))).contains(#""date":"PRESENT_REF","vague":true}"#)
    )
  }

  @Test("names and citations")
  func names() {
    let name = Mention.Name(entity: "state.x", canonical: "X", kind: .eventSeries)
    #expect(
      line(mention(.name, 0..<5, .name(name))).contains(
        #""entity":"state.x","canonical":"X","entityKind":"event-series"}"#
      )
    )
    #expect(line(mention(.citation, 0..<5, .citation(marker: "12"))).contains(#""kind":"citation","marker":"12"}"#))
  }

  @Test("a claim has every member of the contract, null where nothing is known")
  func claim() {
    var claim = Claim(
      span: 10..<27,
      sentence: 0..<64,
      quantity: Quantity(WrittenNumber(5), .percent),
      measure: "share of \"rice\""
    )
    claim.id = "c1"
    claim.definition = ["approved", "cumulative"]
    claim.frameworks = [.init(framework: "F", area: nil, reason: "named in the sentence")]
    #expect(
      line(.claim(claim))
        == #"{"type":"claim","id":"c1","document":"a.txt","span":[10,27],"sentence":[0,64],"heads":[],"value":5,"low":4.5,"#
        + #""high":5.5,"unit":"percent","per":null,"approximation":"exact","measure":"share of \"rice\"","measureID":null,"#
        + #""subject":null,"counterpart":null,"scope":null,"definition":["approved","cumulative"],"period":null,"asOf":null,"#
        + #""modality":"actual","attribution":null,"references":[],"#
        + #""frameworks":[{"framework":"F","area":null,"reason":"named in the sentence"}],"figureID":null}"# + "\n"
    )
  }

  @Test("an event names parties and each of their states once")
  func event() {
    var event = Event(
      span: 0..<5,
      sentence: 0..<64,
      kind: .entryIntoForce,
      subtype: "x",
      codes: .init(ploverType: "CONSULT", ploverMode: "visit", cameo: "042", goldsteinTenths: 19)
    )
    event.source = [Party("A", state: "AAA"), Party("B", state: "AAA"), Party("C")]
    let line = line(.event(event))
    #expect(
      line.contains(
        #""kind":"entry-into-force","subtype":"x","plover":{"type":"CONSULT","mode":"visit"},"cameo":"042","#
      )
    )
    #expect(
      line.contains(#""goldstein":1.9,"source":["A","B","C"],"target":[],"sourceStates":["AAA"],"targetStates":[],"#)
    )
    #expect(
      line.contains(#""date":null,"place":null,"object":null,"status":"occurred","references":[],"frameworks":[]}"#)
    )
  }

  @Test("commitments, references and constraints")
  func others() {
    var commitment = Commitment(span: 0..<5, sentence: 0..<64, what: "raise trade")
    commitment.due = date("2025")
    #expect(
      line(.commitment(commitment)).contains(
        #""by":[],"to":[],"what":"raise trade","claim":null,"project":null,"due":"2025","made":null,"state":"pledge","#
      )
    )
    var reference = Reference(span: 0..<5, place: .footnote)
    reference.marker = "12"
    reference.citedAt = [3..<5]
    #expect(
      line(.reference(reference)).contains(#""marker":"12","where":"footnote","authors":[],"year":null,"date":null,"#)
    )
    #expect(line(.reference(reference)).contains(#""refersTo":null,"citedAt":[[3,5]]}"#))
    var constraint = share("1 km", of: "2 km", is: "50 percent")
    constraint.holds = true
    #expect(
      line(.constraint(constraint)).contains(
        #""kind":"share","terms":[{"role":"part","claim":null,"span":[0,0]},"#
      )
    )
    #expect(line(.constraint(constraint)).hasSuffix(#""holds":true,"residual":null}"# + "\n"))
  }

  @Test("a writer is emptied and goes on")
  func flush() {
    var writer = JSONLinesWriter(text: text)
    var total = 0
    for _ in 0..<3 {
      writer.write(mention(.url, 0..<5, .none))
      writer.flush { total += $0.count }
      #expect(writer.count == 0)
    }
    #expect(total == 3 * line(mention(.url, 0..<5, .none)).utf8.count)
  }

  @Test("an input line that cannot be read is an error object")
  func error() {
    #expect(
      String(decoding: JSONLinesWriter.error(document: nil, line: 3, message: "no text"), as: UTF8.self)
        == #"{"type":"error","document":null,"line":3,"message":"no text"}"# + "\n"
    )
  }
}
