import Notes

extension Diagnostic.Oddity {
  /// What is odd, in both languages.
  var texts: (english: String, korean: String) {
    switch self {
    case .invalidUTF8:
      ("bytes that are not UTF-8 are shown as \u{FFFD}", "UTF-8이 아닌 바이트를 \u{FFFD}로 보입니다")
    case .brokenFrontMatter(let reason):
      ("the front matter is not valid YAML: \(reason)", "머리글 YAML이 올바르지 않습니다: \(reason)")
    case .emptyHeading: ("a heading without text", "글이 없는 제목")
    case .unknownAlert(let kind): ("an alert of unknown kind: \(kind)", "알 수 없는 종류의 알림: \(kind)")
    case .unknownConstruct(let opener):
      ("a construct of another dialect, shown as plain text: \(opener)", "다른 문법의 표기라 그대로 보입니다: \(opener)")
    case .repeatedFootnote(let label):
      (
        "a second footnote with the label \(label); references lead to the first",
        "각주 이름 ‘\(label)’이(가) 앞에 이미 있습니다. 참조는 앞의 각주로 이어집니다"
      )
    case .unreferableFootnote(let label):
      ("no reference can lead to a footnote with the label \(label)", "각주 이름 ‘\(label)’은(는) 참조할 수 없습니다")
    case .overfullRow:
      (
        "a row has more cells than the table has columns; the last cell shows the rest (write a bar in a cell as \\|)",
        "표의 열보다 칸이 많아 나머지를 마지막 칸에 보입니다(칸 안의 막대는 \\|로 씁니다)"
      )
    case .sparseTable:
      (
        "so many cells of this table are missing that it shows as text; give it fewer columns or fill its rows",
        "빠진 칸이 너무 많은 표라 글로 보입니다. 열을 줄이거나 칸을 채우세요"
      )
    case .unreadable(let reason): ("cannot be read: \(reason)", "읽을 수 없습니다: \(reason)")
    case .lineTooLong(let limit):
      ("a line is longer than \(limit) bytes; the rest is not shown", "줄이 \(limit)바이트보다 길어 나머지는 보이지 않습니다")
    case .deadLink(let destination):
      ("links to a file that is not there: \(destination)", "없는 파일로 가는 링크: \(destination)")
    case .deadHeading(let destination):
      ("links to a heading that is not there: \(destination)", "없는 제목으로 가는 링크: \(destination)")
    case .undividedComparison(let sides): Self.undivided(sides)
    }
  }
}

extension Diagnostic.Oddity {
  /// What a writer can do so that a comparison's sides are told apart.
  fileprivate static func undivided(_ sides: [String]) -> (english: String, korean: String) {
    let example = sides.prefix(2).map { "- `\($0)`: …" }.joined(separator: " ")
    return (
      "nothing here tells the sides of this comparison apart, so it shows as written; "
        + "give each side a heading, a titled callout, a table column or an item such as \(example)",
      "비교 항목을 가를 수 없어 쓴 그대로 보입니다. 항목마다 제목, 제목 있는 콜아웃, 표의 열, 또는 \(example) 같은 목록을 쓰세요"
    )
  }
}
