/// Arrows as writers type them, which lead from one thing to what follows from it.
package enum Arrow {
  package static let spellings = ["->", "→", "=>", "⇒", "➜", "➡"]
}
