/// The names by which the sides of a comparison are known in the text under it (C1).
struct SideNames {
  /// What each side is called, its own name first.
  private var forms: [[Name.Form]]
  private let written: [String]

  /// `aliases` are more names for each side.
  init(_ sides: [Side], aliases: [[String]] = []) {
    written = sides.map(\.name)
    forms = sides.indices.map { index in
      ([sides[index].name] + (aliases.indices.contains(index) ? aliases[index] : [])).flatMap { Name($0).forms }
    }
  }

  /// Takes in the other names that a heading gives: `ALB(Application LB)`.
  mutating func learn(_ title: String, of side: Int) { forms[side] += Name(title).forms }

  /// The side that a heading is about.
  func side(titled title: String) -> Int? {
    equal(to: title) ?? only(in: title) ?? shortened(title)
  }

  /// The side that a label names: `DMS 사용`, `DMS의 역할`.
  func side(labelled label: String) -> Int? {
    equal(to: label) ?? side(opening: label) ?? shortened(label)
  }

  /// The side that a sentence opens with, behind words such as `반면`: `DMS는 …`.
  func side(opening text: String) -> Int? {
    let text = Self.droppingLeadIn(String(text.prefix(120)))
    guard let outside = Name(text).forms.first else { return nil }
    let found = forms.indices.compactMap { side -> (side: Int, length: Int)? in
      let lengths = forms[side].filter { opens($0, outside, side: side) }.map(\.letters.count)
      return lengths.max().map { (side, $0) }
    }
    guard let longest = found.map(\.length).max() else { return nil }
    let best = found.filter { $0.length == longest }
    return best.count == 1 ? best.first?.side : nil
  }

  /// Whether a text speaks of all sides.
  func areAllNamed(in text: String) -> Bool {
    let words = Name.words(of: text)
    return forms.indices.allSatisfy { side in forms[side].contains { words.hold($0, allowingParticle: true) } }
  }

  /// Whether a text speaks of one side and no other.
  func isOnlyOneNamed(in text: String) -> Bool {
    let words = Name.words(of: text)
    return forms.indices.count { side in forms[side].contains { words.hold($0, allowingParticle: true) } } == 1
  }

  /// Whether a label is a side's name and no more.
  func isWhole(_ label: String, of side: Int) -> Bool {
    let names = Name(label).forms
    return forms[side].contains { form in names.contains { TopicParticle.areAlike(form.letters, $0.letters) } }
  }

  // MARK: How names match

  private func equal(to label: String) -> Int? {
    if let exact = written.firstIndex(of: label) { return exact }
    let names = Name(label).forms
    return Self.only(
      forms.indices.filter { side in
        forms[side].contains { form in names.contains { $0.letters == form.letters } }
      })
  }

  /// The one side whose name stands in a title; a name inside another's longer name does not count.
  private func only(in title: String) -> Int? {
    let found = Name(title).forms.flatMap { form in
      forms.indices.flatMap { side in
        forms[side].flatMap { name in form.ranges(of: name).map { (side: side, range: $0) } }
      }
    }
    let outermost = found.filter { one in
      !found.contains { $0.side != one.side && $0.range.count > one.range.count && $0.range.overlaps(one.range) }
    }
    return Self.only(Array(Set(outermost.map(\.side))))
  }

  /// The one side whose name a label shortens: `Firehose` for `Data Firehose`, `ALB` for `Application Load Balancer`.
  private func shortened(_ label: String) -> Int? {
    let names = Name(label).forms
    return Self.only(
      forms.indices.filter { side in
        forms[side].contains { form in
          names.contains { name in
            let isPart = form.ranges(of: name).contains { $0.lowerBound == 0 || $0.upperBound == form.letters.count }
            return isPart && name.letters.count * 2 >= form.letters.count
              || name.letters.count > 1 && name.letters == form.initials || form.letters == name.initials
          }
        }
      })
  }

  private static func only(_ sides: [Int]) -> Int? { sides.count == 1 ? sides.first : nil }

  private func opens(_ name: Name.Form, _ text: Name.Form, side: Int) -> Bool {
    guard text.letters.starts(with: name.letters) else { return false }
    let end = name.letters.count
    guard let wordEnd = text.wordEnds.first(where: { $0 >= end }) else { return false }
    if wordEnd > end { return TopicParticle.follows(text.letters[end..<wordEnd]) }
    // Where the next thing joins the name, or is another side's, the sentence is about both.
    guard let nextEnd = text.wordEnds.first(where: { $0 > end }) else { return true }
    let next = text.letters[end..<nextEnd]
    if TopicParticle.joins(next) { return false }
    let rest = text.letters[end...]
    return !forms.indices.contains { other in
      other != side && forms[other].contains { !$0.letters.isEmpty && rest.starts(with: $0.letters) }
    }
  }

  private static let leadIns = [
    "반면에", "반면", "반대로", "한편", "하지만", "그러나", "다만", "이와 달리", "그리고", "또한", "whereas", "while", "however", "but",
    "in contrast", "on the other hand", "by contrast",
  ]

  private static func droppingLeadIn(_ text: String) -> String {
    let text = text.trimmingSpaces
    let lowered = text.lowercased()
    guard let leadIn = leadIns.first(where: lowered.hasPrefix) else { return text }
    let rest = text.dropFirst(leadIn.count)
    guard let next = rest.first, next.isWhitespace || next == "," else { return text }
    return String(rest.drop { $0.isWhitespace || $0 == "," })
  }
}

extension Name {
  /// The words of a text as one form, parentheses read like any other text.
  static func words(of text: String) -> Form {
    let open = String(text.map { "()（）".contains($0) ? " " : $0 })
    return Name(open).forms.first ?? Form()
  }
}

extension Name.Form {
  /// Where another form stands in this one, from the start of a word to the end of one; counted in `letters`.
  func ranges(of other: Name.Form) -> [Range<Int>] {
    guard !other.letters.isEmpty else { return [] }
    return ([0] + wordEnds).compactMap { start in
      let end = start + other.letters.count
      guard wordEnds.contains(end), letters[start...].starts(with: other.letters) else { return nil }
      return start..<end
    }
  }

  fileprivate func hold(_ other: Name.Form, allowingParticle: Bool) -> Bool {
    guard !other.letters.isEmpty else { return false }
    return ([0] + wordEnds).contains { start in
      guard letters[start...].starts(with: other.letters) else { return false }
      let end = start + other.letters.count
      guard let wordEnd = wordEnds.first(where: { $0 >= end }) else { return false }
      // Any tail but Latin letters and digits: in Korean what follows a name is written without a space.
      return wordEnd == end || (allowingParticle && letters[end] >= 0x80)
    }
  }

  /// The first letters of its Latin words, at least two of them; empty otherwise.
  fileprivate var initials: [UInt8] {
    let starts = [0] + wordEnds.dropLast()
    let firsts = starts.compactMap { letters.indices.contains($0) ? letters[$0] : nil }
    return firsts.count > 1 && firsts.allSatisfy { (0x61...0x7A).contains($0) } ? firsts : []
  }
}
