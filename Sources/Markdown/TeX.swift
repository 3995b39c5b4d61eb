/// Inline TeX as text (T4): `$\text{CPU} > 50\%$` reads `CPU > 50%`.
enum TeX {
  /// Commands that stand for one sign.
  private static let signs: [Substring: String] = [
    "times": "×", "cdot": "·", "div": "÷", "pm": "±", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠",
    "ne": "≠", "approx": "≈", "equiv": "≡", "infty": "∞", "rightarrow": "→", "to": "→", "Rightarrow": "⇒",
    "leftarrow": "←", "leftrightarrow": "↔", "uparrow": "↑", "downarrow": "↓", "alpha": "α", "beta": "β",
    "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "Sigma": "Σ", "theta": "θ", "omega": "ω", "Omega": "Ω", "sum": "∑", "prod": "∏", "sqrt": "√",
    "in": "∈", "notin": "∉", "cup": "∪", "cap": "∩", "subset": "⊂", "forall": "∀", "exists": "∃", "land": "∧",
    "lor": "∨", "neg": "¬", "ldots": "…", "dots": "…", "cdots": "⋯", "quad": " ", "qquad": "  ", "log": "log",
    "min": "min", "max": "max", "ln": "ln", "lim": "lim",
  ]

  /// Commands that only set the type of their argument.
  private static let wrappers: Set<Substring> = [
    "text", "textbf", "textit", "texttt", "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "operatorname", "left",
    "right", "displaystyle", "mbox", "boxed",
  ]

  /// Deeper groups lose their braces only, so that no input exhausts the stack.
  private static let depthLimit = 16

  /// A text with its formulas readable. A formula stands between dollar signs that touch it, holds a command, a
  /// superscript, a subscript, a group or an equation or is a short word, and nothing that would be part of a name
  /// follows its closing sign: prices and shell variables stay as they are.
  static func replaced(in text: String) -> String {
    guard text.holds(UInt8(ascii: "$")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "$") {
      result += rest[..<open]
      rest = rest[open...]
      if !isPartOfName(result.last), let formula = formula(at: rest) {
        var body = formula.body
        result += readable(&body, depth: 0)
        rest = rest[formula.end...]
      } else {
        let signs = rest.prefix { $0 == "$" }
        result += signs
        rest = rest[signs.endIndex...]
      }
    }
    return result + rest
  }

  /// The formula that opens a text, and where what follows it starts.
  private static func formula(at text: Substring) -> (body: Substring, end: String.Index)? {
    let isDisplayed = text.hasPrefix("$$")
    let body = text.dropFirst(isDisplayed ? 2 : 1)
    guard let first = body.first, isDisplayed || !first.isWhitespace, let close = body.firstIndex(of: "$") else {
      return nil
    }
    var end = body.index(after: close)
    if isDisplayed {
      guard body[end...].first == "$" else { return nil }
      end = body.index(after: end)
    }
    let content = body[..<close]
    guard let last = content.last, isDisplayed || (!last.isWhitespace && last != "\\"),
      !isPartOfName(body[end...].first), isFormula(content)
    else { return nil }
    return (content, end)
  }

  private static func isFormula(_ content: Substring) -> Bool {
    let start = content.prefix(4)
    return content.contains { "\\^_{=".contains($0) } || (start.count <= 3 && start.allSatisfy(\.isLetter))
  }

  /// Hangul is none: a particle follows a formula without a space.
  private static func isPartOfName(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isNumber || character == "_" || character == "{" || (character.isASCII && character.isLetter)
  }

  /// Reads to the end or the brace that closes the group being read, and behind it.
  private static func readable(_ rest: inout Substring, depth: Int) -> String {
    var result = ""
    while let character = rest.popFirst() {
      switch character {
      case "\\": result += command(&rest, depth: depth)
      case "}" where depth > 0: return result
      case "{" where depth < depthLimit: result += readable(&rest, depth: depth + 1)
      case "{", "}": break
      case "^", "_": result += script(&rest, sign: character, depth: depth)
      case "~": result += " "
      case _: result.append(character)
      }
    }
    return result
  }

  /// Reads what follows a backslash.
  private static func command(_ rest: inout Substring, depth: Int) -> String {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    guard !name.isEmpty else {
      // An escaped sign, or a thin space; two backslashes end a line.
      guard let sign = rest.popFirst() else { return "\\" }
      return ",;:! \\".contains(sign) ? " " : String(sign)
    }
    rest = rest.dropFirst(name.count)
    if name == "frac" || name == "dfrac" || name == "tfrac" {
      let upper = argument(&rest, depth: depth)
      return upper + "/" + argument(&rest, depth: depth)
    }
    if wrappers.contains(name) { return rest.first == "{" ? argument(&rest, depth: depth) : "" }
    if let sign = signs[name] { return sign }
    return String(name)
  }

  /// A group in braces, or one character; nothing at the end of the group around it.
  private static func argument(_ rest: inout Substring, depth: Int) -> String {
    guard let first = rest.first, first != "}", depth < depthLimit else { return "" }
    rest.removeFirst()
    return first == "{"
      ? readable(&rest, depth: depth + 1) : first == "\\" ? command(&rest, depth: depth + 1) : String(first)
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
    "-": "⁻", "n": "ⁿ",
  ]
  private static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
    "-": "₋",
  ]

  private static func script(_ rest: inout Substring, sign: Character, depth: Int) -> String {
    let text = argument(&rest, depth: depth)
    let table = sign == "^" ? superscripts : subscripts
    let raised = text.compactMap { table[$0] }
    return raised.count == text.count ? String(raised) : String(sign) + text
  }
}
