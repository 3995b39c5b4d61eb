import Notes
import Testing

@Suite struct NaturalOrderTests {
  @Test(arguments: [
    ["6-3-2", "6-3-11"],
    ["1. A", "2. B", "10. C"],
    ["6-3", "6-3-1"],
    ["a", "B", "c"],
    ["S3", "S3 CORS", "S10"],
    ["2", "02b", "3"],
    ["99999999999999999999", "100000000000000000000"],
    ["1", "a", "가", "나"],
    ["가\u{1100}", "나"],
    ["\u{1100}\u{1161}1", "가2", "\u{1100}\u{1161}10"],
    // Names that differ only by case or zeros still have one order.
    ["A", "a"], ["a01", "a1"],
    ["0", "00a", "1"], ["x", "x1", "x1y", "X2z", "x y", "xa"],
    ["É", "e\u{301}2", "é10"], ["ᄀ", "가"],
  ])
  func ascending(_ names: [String]) {
    #expect(names.reversed().sorted(by: NaturalOrder.precedes) == names)
    for (left, right) in zip(names, names.dropFirst()) {
      #expect(NaturalOrder.precedes(left, right))
      #expect(!NaturalOrder.precedes(right, left))
    }
  }

  @Test(arguments: ["", "a", "6-3", "가"]) func nothingPrecedesItself(_ name: String) {
    #expect(!NaturalOrder.precedes(name, name))
  }
}
