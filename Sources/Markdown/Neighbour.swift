/// The character on one side of a run, as the flanking rules see it.
struct Neighbour {
  /// `symbol` is punctuation to CommonMark 0.31, on which the amendments stand, and a letter to cmark-gfm 0.29.
  enum Kind { case space, punctuation, symbol, letter }

  static let lineEnd = Neighbour("\n")

  let scalar: Unicode.Scalar
  let kind: Kind
  var isCJK: Bool { scalar.isCJK }
  var isMark: Bool { kind == .punctuation || kind == .symbol }

  init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      kind = byte.isBlank || byte.isLineEnd || byte == 0x0C ? .space : byte.isASCIIPunctuation ? .punctuation : .letter
      return
    }
    // Most of what stands beside a run, which its number tells.
    guard !(0xAC00...0xD7A3).contains(scalar.value) else {
      kind = .letter
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: kind = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      kind = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: kind = .symbol
    default: kind = .letter
    }
  }
}

/// Characters by byte offset; ill-formed bytes read as U+FFFD.
struct UTF8Window {
  let bytes: UnsafeBufferPointer<UInt8>

  func scalarStart(before index: Int) -> Int {
    var start = index - 1
    while start > 0, index - start < 4, UTF8.isContinuation(bytes[start]) { start -= 1 }
    return start
  }

  func scalar(at index: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): return scalar
    case .emptyInput, .error: return "\u{FFFD}"
    }
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// U+FE00 to U+FE0F. The amendments look through all but the last; it stands behind most emoji, so it is too.
  var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }
  var isIdeographicSelector: Bool { (0xE0100...0xE01EF).contains(value) }

  /// A CJK character of the amendments §2.1: wide and not an emoji by default, or of the Hangul script.
  ///
  /// The ranges are those of its `ranges.md` (Unicode 16), joined over unassigned code points.
  var isCJK: Bool {
    switch value {
    case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
      0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6B, 0xFF01...0xFFEE, 0x16FE0...0x18DF2, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x20000...0x3FFFD:
      true
    // Squared words; some of them are emoji.
    case 0x1F200...0x1F265: !properties.isEmojiPresentation
    default: false
    }
  }
}
