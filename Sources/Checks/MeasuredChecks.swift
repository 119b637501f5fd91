// Written by Scripts/measure-checks, not by hand: what each check did on annotated texts.

extension MeasuredCheck {
  /// The outcome by the name of the check.
  static let all: [String: MeasuredCheck] = [
    "address-variant": MeasuredCheck(right: 4, wrong: 0, unlisted: 0, found: 4, foundByAny: 6, ofKind: 23),
    "citation-url-date": MeasuredCheck(right: 4, wrong: 0, unlisted: 0, found: 4, foundByAny: 4, ofKind: 4),
    "count-differs": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 1, ofKind: 2),
    "duplicate-reference": MeasuredCheck(right: 5, wrong: 0, unlisted: 0, found: 5, foundByAny: 5, ofKind: 5),
    "duration-dates": MeasuredCheck(right: 3, wrong: 0, unlisted: 0, found: 3, foundByAny: 3, ofKind: 4),
    "fall-that-rises": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 6, ofKind: 23),
    "future-citation": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 1, ofKind: 2),
    "garbled-text": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 6, ofKind: 23),
    "ibid-after-nothing": MeasuredCheck(right: 3, wrong: 0, unlisted: 0, found: 3, foundByAny: 3, ofKind: 3),
    "impossible-date": MeasuredCheck(right: 5, wrong: 0, unlisted: 0, found: 5, foundByAny: 5, ofKind: 5),
    "impossible-share": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 4, ofKind: 4),
    "leftover-text": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 0, foundByAny: 6, ofKind: 23),
    "list-length": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 6, ofKind: 23),
    "mark-without-note": MeasuredCheck(right: 1, wrong: 0, unlisted: 1, found: 1, foundByAny: 4, ofKind: 6),
    "meeting-order": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 1, ofKind: 2),
    "missing-reference": MeasuredCheck(right: 2, wrong: 0, unlisted: 0, found: 2, foundByAny: 4, ofKind: 6),
    "part-above-whole": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 1, ofKind: 4),
    "quote-variant": MeasuredCheck(right: 3, wrong: 0, unlisted: 0, found: 3, foundByAny: 3, ofKind: 5),
    "same-figure-differs": MeasuredCheck(right: 4, wrong: 0, unlisted: 0, found: 1, foundByAny: 2, ofKind: 17),
    "score-off-scale": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 1, ofKind: 5),
    "shares-of-whole": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 4, ofKind: 4),
    "sources-differ": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 4, ofKind: 11),
    "spelling-variant": MeasuredCheck(right: 5, wrong: 0, unlisted: 1, found: 5, foundByAny: 5, ofKind: 28),
    "stale-expectation": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 0, ofKind: 9),
    "steps-out-of-order": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 0, ofKind: 7),
    "told-differently": MeasuredCheck(right: 1, wrong: 0, unlisted: 0, found: 1, foundByAny: 2, ofKind: 17),
    "wrong-conversion": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 1, ofKind: 4),
    "wrong-growth": MeasuredCheck(right: 3, wrong: 0, unlisted: 0, found: 3, foundByAny: 3, ofKind: 3),
    "wrong-product": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 4, ofKind: 4),
    "wrong-share": MeasuredCheck(right: 3, wrong: 0, unlisted: 0, found: 3, foundByAny: 4, ofKind: 4),
    "wrong-sum": MeasuredCheck(right: 5, wrong: 0, unlisted: 0, found: 4, foundByAny: 4, ofKind: 4),
    "wrong-weekday": MeasuredCheck(right: 0, wrong: 0, unlisted: 0, found: 0, foundByAny: 5, ofKind: 5),
  ]
}
