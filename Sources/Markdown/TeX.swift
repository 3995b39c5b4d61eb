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

  /// A text with its formulas readable. A formula stands between dollar signs that touch it, holds a command, a
  /// superscript or a subscript or is one word, and its closing sign is not followed by a digit: prices and shell
  /// variables stay as they are.
  static func replaced(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "$") {
      result += rest[..<open]
      rest = rest[open...]
      if let formula = formula(at: rest) {
        result += readable(formula.body)
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
    let sign = text.hasPrefix("$$") ? "$$" : "$"
    let body = text.dropFirst(sign.count)
    guard let first = body.first, !first.isWhitespace || sign == "$$", let close = body.firstRange(of: sign) else {
      return nil
    }
    let content = body[..<close.lowerBound]
    guard let last = content.last, sign == "$$" || (!last.isWhitespace && last != "\\"),
      body[close.upperBound...].first?.isNumber != true, isFormula(content)
    else { return nil }
    return (content, close.upperBound)
  }

  private static func isFormula(_ content: Substring) -> Bool {
    content.contains { "\\^_{=".contains($0) } || (content.count <= 3 && content.allSatisfy { $0.isLetter })
  }

  private static func readable(_ formula: Substring) -> String {
    var result = ""
    var rest = formula
    while let character = rest.popFirst() {
      switch character {
      case "\\": result += command(&rest)
      case "{", "}": break
      case "^", "_": result += script(&rest, sign: character)
      case "~": result += " "
      case _: result.append(character)
      }
    }
    return result
  }

  /// Reads what follows a backslash.
  private static func command(_ rest: inout Substring) -> String {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    guard !name.isEmpty else {
      // An escaped sign, or a thin space; two backslashes end a line.
      guard let sign = rest.popFirst() else { return "\\" }
      return ",;:! \\".contains(sign) ? " " : String(sign)
    }
    rest = rest.dropFirst(name.count)
    if name == "frac" || name == "dfrac" || name == "tfrac" {
      let upper = argument(&rest)
      return upper + "/" + argument(&rest)
    }
    if wrappers.contains(name) { return rest.first == "{" ? argument(&rest) : "" }
    if let sign = signs[name] { return sign }
    return String(name)
  }

  /// A group in braces, or one character.
  private static func argument(_ rest: inout Substring) -> String {
    guard rest.first == "{" else { return rest.popFirst().map { String($0) } ?? "" }
    var depth = 0
    for index in rest.indices {
      if rest[index] == "{" { depth += 1 }
      if rest[index] == "}" { depth -= 1 }
      guard depth == 0 else { continue }
      let group = rest[rest.index(after: rest.startIndex)..<index]
      rest = rest[rest.index(after: index)...]
      return readable(group)
    }
    defer { rest = rest[rest.endIndex...] }
    return readable(rest.dropFirst())
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
    "-": "⁻", "n": "ⁿ",
  ]
  private static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
    "-": "₋",
  ]

  private static func script(_ rest: inout Substring, sign: Character) -> String {
    let text = argument(&rest)
    let table = sign == "^" ? superscripts : subscripts
    let raised = text.compactMap { table[$0] }
    return raised.count == text.count ? String(raised) : String(sign) + text
  }
}
