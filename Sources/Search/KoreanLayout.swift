/// The standard Korean keyboard (두벌식, KS X 5002) on a Latin one.
package enum KoreanLayout {
  /// What each letter of the compatibility block, U+3131 to U+3163, is typed with.
  private static let letterKeys =
    "r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g k o i O j p u P h hk ho hl y n nj np nl b m ml l"
    .split(separator: " ").map(Array.init)

  /// The letters of a syllable's parts, in the order of the Unicode Standard's chapter 3.12.
  private static let leading = letters("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  private static let trailing = letters("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
  private static let firstVowel: UInt32 = 0x314F

  /// The letter that a key types; capitals type doubled letters where there are any, else what the small one types.
  private static let letterOfKey: [Character: UInt32] = {
    var letters: [Character: UInt32] = [:]
    for (offset, keys) in letterKeys.enumerated() where keys.count == 1 { letters[keys[0]] = 0x3131 + UInt32(offset) }
    for key in "abcdefghijklmnopqrstuvwxyz" {
      let capital = Character(key.uppercased())
      letters[capital] = letters[capital] ?? letters[key]
    }
    return letters
  }()

  /// The Latin keys that type a Korean letter or syllable, in order; nil for any other character.
  package static func keystrokes(for character: Character) -> [Character]? {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return nil }
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return keys(ofLetter: scalar.value) }
    let index = scalar.value - 0xAC00
    var keys = keys(ofLetter: leading[Int(index / 588)]) ?? []
    keys += Self.keys(ofLetter: firstVowel + index % 588 / 28) ?? []
    if index % 28 > 0 { keys += Self.keys(ofLetter: trailing[Int(index % 28) - 1]) ?? [] }
    return keys
  }

  /// What an input method makes of Latin keys: syllables, and letters that join none. Other characters end a syllable
  /// and stay.
  package static func composed(_ keys: some StringProtocol) -> String {
    var composition = Composition()
    for key in keys {
      if let letter = letterOfKey[key] { composition.take(letter) } else { composition.add(key) }
    }
    return composition.finished
  }

  /// The syllable that is being typed, and all before it.
  private struct Composition {
    private var text = ""
    private var consonant: UInt32?
    private var vowel: UInt32?
    private var final: UInt32?

    mutating func take(_ letter: UInt32) {
      if letter >= firstVowel { takeVowel(letter) } else { takeConsonant(letter) }
    }

    mutating func add(_ character: Character) {
      end()
      text.append(character)
    }

    var finished: String {
      var composition = self
      composition.end()
      return composition.text
    }

    private mutating func takeConsonant(_ letter: UInt32) {
      if consonant != nil, vowel != nil {
        if let joined = final.map({ joined($0, letter) }) ?? letter, trailing.contains(joined) {
          final = joined
          return
        }
      }
      end()
      consonant = letter
    }

    private mutating func takeVowel(_ letter: UInt32) {
      if let final {
        // The last consonant opens the next syllable.
        let parts = KoreanLayout.parts(of: final)
        self.final = parts.count > 1 ? parts[0] : nil
        end()
        consonant = parts[parts.count - 1]
      } else if let vowel {
        if let joined = joined(vowel, letter) {
          self.vowel = joined
          return
        }
        end()
      }
      vowel = letter
    }

    /// The letter that two others make when typed one after the other.
    private func joined(_ first: UInt32, _ second: UInt32) -> UInt32? {
      guard let keys = KoreanLayout.keys(ofLetter: first), let more = KoreanLayout.keys(ofLetter: second) else {
        return nil
      }
      return letterKeys.firstIndex(of: keys + more).map { 0x3131 + UInt32($0) }
    }

    private mutating func end() {
      if let consonant, let vowel, let first = leading.firstIndex(of: consonant) {
        let last = final.flatMap { trailing.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        put(0xAC00 + UInt32(first * 588 + last) + (vowel - firstVowel) * 28)
      } else {
        for letter in [consonant, vowel] { if let letter { put(letter) } }
      }
      (consonant, vowel, final) = (nil, nil, nil)
    }

    private mutating func put(_ value: UInt32) {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
  }

  /// The letters that a letter is typed as: two for `ㄳ`.
  private static func parts(of letter: UInt32) -> [UInt32] {
    (keys(ofLetter: letter) ?? []).compactMap { letterOfKey[$0] }
  }

  private static func keys(ofLetter letter: UInt32) -> [Character]? {
    guard (0x3131...0x3163).contains(letter) else { return nil }
    return letterKeys[Int(letter - 0x3131)]
  }

  private static func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
