import TestSupport
import Testing

@testable import Notes

/// Whether bytes are text, held against the library.
@Suite struct UTF8ValidityTests {
  /// Characters of every length, at the ends of their ranges.
  private static let characters = [
    "a", "z ", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "가", "힣", "\u{D7FF}", "\u{E000}", "\u{FFFF}",
    "\u{10000}", "🆚", "\u{10FFFF}", "bucket 버킷 객체 ",
  ].map { Array($0.utf8) }

  private static let faults: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE1, 0x80], [0xEA], [0xED, 0xA0, 0x80],
    [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x86], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80], [0xFF],
  ]

  @Test func textIsWhatTheLibraryTakesForText() {
    var random = SeededGenerator(seed: 5)
    var valid = 0
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let isFault = Int.random(in: 0..<20, using: &random) == 0
        bytes += (isFault ? Self.faults : Self.characters).randomElement(using: &random) ?? []
      }
      if Bool.random(using: &random) { bytes = bytes.dropLast(Int.random(in: 0...1, using: &random)) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      valid += isValid ? 1 : 0
      #expect(bytes.isValidUTF8 == isValid, "\(bytes)")
    }
    #expect((5000..<18_000).contains(valid))
  }
}
