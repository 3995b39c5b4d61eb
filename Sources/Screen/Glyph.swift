/// What one cell, or two for a wide character, shows: a base character with at most three combining marks.
package struct Glyph: Equatable, Sendable {
  package var text: String
  /// 1 or 2.
  package var columns: Int
}

/// The one place where text becomes cells. Whatever a note holds, what comes out are glyphs that no terminal can take
/// for a command or disagree about: controls become visible pictures, bidi controls, joiners, selectors and skin tones
/// vanish, decomposed Hangul is composed, towers of combining marks are cut.
package struct Glyphs: Sequence, IteratorProtocol {
  private static let markLimit = 3
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  private var scalars: String.UnicodeScalarView.Iterator
  private var lookahead: Unicode.Scalar?
  /// The second glyph of a control that takes two.
  private var pending: Glyph?

  package init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    lookahead = scalars.next()
  }

  package mutating func next() -> Glyph? {
    if let glyph = pending {
      pending = nil
      return glyph
    }
    while let scalar = take() {
      switch CellWidth.shape(of: scalar) {
      case .vanishing: continue
      case .picture(let picture): return Glyph(text: String(Character(picture)), columns: 1)
      case .escaped(let ascii):
        pending = Glyph(text: String(Character(ascii)), columns: 1)
        return Glyph(text: "␛", columns: 1)
      case .mark: return glyph(from: Self.dottedCircle, firstMark: scalar, columns: 1)
      case .base(let columns): return glyph(from: scalar, firstMark: nil, columns: columns)
      }
    }
    return nil
  }

  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = lookahead else { return nil }
    lookahead = scalars.next()
    guard scalar.value >= 0x1100, scalar.value < 0x1200 else { return scalar }
    return composed(from: scalar)
  }

  /// Composes conjoining jamo (Unicode 3.12); a lone vowel or final becomes the letter that has a width of its own.
  private mutating func composed(from scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let vowel = lookahead, let pair = Jamo.composed(leading: scalar, vowel: vowel) else {
      return Jamo.standalone(scalar)
    }
    lookahead = scalars.next()
    guard let final = lookahead, let syllable = Jamo.composed(syllable: pair, trailing: final) else { return pair }
    lookahead = scalars.next()
    return syllable
  }

  private mutating func glyph(from base: Unicode.Scalar, firstMark: Unicode.Scalar?, columns: Int) -> Glyph {
    var base = base
    var text = String(Character(base))
    var marks = 0
    if let firstMark {
      text.unicodeScalars.append(firstMark)
      marks = 1
    }
    while let mark = lookahead {
      switch CellWidth.shape(of: mark) {
      case .vanishing: break
      case .mark:
        // A final jamo composes with a precomposed open syllable.
        if marks == 0, let syllable = Jamo.composed(syllable: base, trailing: mark) {
          base = syllable
          text = String(Character(syllable))
        } else if Jamo.standalone(mark) != mark, !Jamo.isOldLeading(base) {
          // What no syllable takes in would be a mark that nobody sees.
          return Glyph(text: text, columns: columns)
        } else if marks < Self.markLimit {
          text.unicodeScalars.append(mark)
          marks += 1
        }
      case .base, .picture, .escaped: return Glyph(text: text, columns: columns)
      }
      lookahead = scalars.next()
    }
    return Glyph(text: text, columns: columns)
  }
}
