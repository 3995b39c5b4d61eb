/// The Korean particles that tell what a sentence or a label is about; unlike those of `Particles`, which may follow a name
/// wherever it is spoken of.
enum TopicParticle {
  /// Those after which the sentence is about the name.
  private static let plain = [
    "은", "는", "이", "가", "을", "를", "의", "에", "로", "으로", "도", "만", "에서", "에서는", "에는", "에게", "라", "란", "이란", "라는", "이라는",
  ].map { Array($0.utf8) }
  /// Words that join a name to another.
  private static let joining = ["와", "과", "및", "나", "이나", "하고", "또는", "and", "or", "vs", "versus", "&", "+"]
    .map { Array($0.utf8) }
  /// Those that a label may end with.
  private static let labelling = ["은", "는", "이", "가", "을", "를", "의"].map { Array($0.utf8) }

  static func follows(_ letters: ArraySlice<UInt8>) -> Bool { plain.contains { $0.elementsEqual(letters) } }

  static func joins(_ letters: ArraySlice<UInt8>) -> Bool { joining.contains { $0.elementsEqual(letters) } }

  /// Whether two labels are the same word, one of them perhaps with a particle.
  static func areAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left == right
      || labelling.contains { particle in left + particle == right || right + particle == left }
  }
}
