import Foundation

/// A text as letters, by the plainest means: what folding into bytes is held against.
struct PlainText {
  struct Letter: Equatable {
    enum Role { case leading, vowel, trailing, loneConsonant, loneVowel, other }

    var text: String
    var role: Role

    /// Whether a key types it.
    var isKey: Bool { role != .other || text.utf8.count == 1 }
    var isConsonant: Bool { role == .leading || role == .trailing || role == .loneConsonant }
    var goesOn: Bool { role == .vowel || role == .trailing }
    var isSyllable: Bool { role == .leading || goesOn }
    var isLatin: Bool {
      role == .other && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  var letters: [Letter] = []
  /// Which letters have white space or a hyphen before them.
  var spaced: [Bool] = []

  private static let leading = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".map { String($0) }
  private static let vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".map { String($0) }
  private static let trailing = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".map { String($0) }
  private static let parts = [
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
  ]

  init(_ text: String) {
    var isSpaced = false
    func add(_ text: String, _ role: Letter.Role) {
      for part in (role == .other ? text : Self.parts[text] ?? text) {
        letters.append(Letter(text: String(part), role: role))
        spaced.append(isSpaced)
        isSpaced = false
      }
    }
    // Each syllable by itself, so that no letter joins another that was written apart from it.
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      let value = scalar.value
      if (0xAC00...0xD7A3).contains(value) {
        let index = Int(value) - 0xAC00
        add(Self.leading[index / 588], .leading)
        add(Self.vowels[index % 588 / 28], .vowel)
        if index % 28 > 0 { add(Self.trailing[index % 28 - 1], .trailing) }
      } else if (0x1100...0x1112).contains(value) {
        add(Self.leading[Int(value) - 0x1100], .loneConsonant)
      } else if (0x1161...0x1175).contains(value) {
        add(Self.vowels[Int(value) - 0x1161], .loneVowel)
      } else if (0x11A8...0x11C2).contains(value) {
        add(Self.trailing[Int(value) - 0x11A8], .loneConsonant)
      } else if (0x3131...0x314E).contains(value) {
        add(String(scalar), .loneConsonant)
      } else if (0x314F...0x3163).contains(value) {
        add(String(scalar), .loneVowel)
      } else if scalar.properties.isWhitespace || value < 0x20 || "-‐‑－".unicodeScalars.contains(scalar) {
        isSpaced = true
      } else if !scalar.properties.isDefaultIgnorableCodePoint, scalar.properties.generalCategory != .control {
        let narrow = (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0).map { String($0) } : nil
        for scalar in (narrow ?? String(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars {
          for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(String(lower), .other) }
        }
      }
    }
  }

  func isWordStart(_ index: Int) -> Bool {
    guard index > 0, !spaced[index] else { return true }
    let (before, letter) = (letters[index - 1], letters[index])
    if letter.isLatin { return !before.isLatin }
    return !letter.isSyllable || !before.isSyllable
  }

  func isWordEnd(_ index: Int) -> Bool { index == letters.count || (!letters[index].goesOn && isWordStart(index)) }

  /// Where the syllable that a letter opens ends.
  func syllableEnd(_ index: Int) -> Int { letters[(index + 1)...].firstIndex { !$0.goesOn } ?? letters.count }
}
