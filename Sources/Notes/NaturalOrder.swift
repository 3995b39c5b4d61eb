/// The order in which a person would put names: numbers by their value, letters without case.
package enum NaturalOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    Key(left) < Key(right)
  }

  /// A name taken apart, for sorting many.
  struct Key: Comparable {
    let name: String
    private let tokens: [Token]

    init(_ name: String) {
      self.name = name
      tokens = NaturalOrder.tokens(of: name)
    }

    static func < (left: Key, right: Key) -> Bool {
      // Names that differ by case or zeros alone still have one order.
      left.tokens == right.tokens ? left.name < right.name : left.tokens.lexicographicallyPrecedes(right.tokens)
    }
  }

  private enum Token: Comparable {
    /// Digits without leading zeros: more digits, larger number.
    case number(length: Int, digits: String)
    case text(String)
  }

  private static func tokens(of name: String) -> [Token] {
    var tokens: [Token] = []
    var rest = name[...]
    while let first = rest.first {
      let isNumber = isDigit(first)
      let run = rest.prefix { isDigit($0) == isNumber }
      rest = rest[run.endIndex...]
      let digits = run.drop { $0 == "0" }
      tokens.append(isNumber ? .number(length: digits.count, digits: String(digits)) : .text(run.lowercased()))
    }
    return tokens
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
