import Testing

@testable import Curses

@Suite struct RestoringBytesTests {
  @Test(arguments: [
    ("\u{1B}[m", "\u{1B}[m"),
    ("\u{1B}[m\u{0F}$<2>", "\u{1B}[m\u{0F}"),
    ("$<5/>\u{1B}[H$<10*>x", "\u{1B}[Hx"),
    ("$5", "$5"),
    ("a$<2", "a$<2"),
    ("", ""),
  ])
  func delaysAreNotWritten(_ capability: String, _ expected: String) {
    #expect(RestoringBytes.withoutPadding(Array(capability.utf8)) == Array(expected.utf8))
  }
}
