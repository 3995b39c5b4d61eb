import Testing

@testable import Notes

/// Headings that set things against each other (R7), and the services that sides name (C3).
@Suite struct ComparisonTests {
  @Test(arguments: [
    ("AWS Config 🆚 CloudTrail", ["AWS Config", "CloudTrail"]), ("A🆚B", ["A", "B"]), ("A 🆚️ B", ["A", "B"]),
    ("RDS vs Aurora", ["RDS", "Aurora"]), ("RDS vs. Aurora", ["RDS", "Aurora"]), ("RDS VS Aurora", ["RDS", "Aurora"]),
    ("RDS Vs Aurora", ["RDS", "Aurora"]), ("RDS versus Aurora", ["RDS", "Aurora"]), ("저장 vs 전송", ["저장", "전송"]),
    // Three and more.
    ("EBS 🆚 EFS 🆚 S3", ["EBS", "EFS", "S3"]), ("A vs B vs. C versus D", ["A", "B", "C", "D"]),
    ("A 🆚 B vs C", ["A", "B", "C"]),
    // What announces them.
    ("부하 분산(ALB 🆚 NLB)", ["ALB", "NLB"]), ("비교 (A vs B)", ["A", "B"]),
    ("비교（가 🆚 나）", ["가", "나"]),
    ("큐: 꺼내기 API 🆚 숨기기 API", ["꺼내기 API", "숨기기 API"]),
    ("EC2 배치 그룹 비교: 클러스터 🆚 스프레드", ["클러스터", "스프레드"]), ("선택：가 vs 나", ["가", "나"]), ("비교:가 🆚 나", ["가", "나"]),
    ("S3: 잠금(A 🆚 B)", ["A", "B"]),
    // What closes them.
    ("RDS vs Aurora 비교", ["RDS", "Aurora"]), ("RDS 🆚 Aurora 차이", ["RDS", "Aurora"]),
    ("RDS 🆚 Aurora 차이점", ["RDS", "Aurora"]),
    ("RDS vs Aurora comparison", ["RDS", "Aurora"]), ("RDS vs Aurora Comparison", ["RDS", "Aurora"]),
    ("RTO vs RPO 비교 (자주 나옴)", ["RTO", "RPO"]), ("DB(RDS vs Aurora) 비교", ["RDS", "Aurora"]),
    ("DB(RDS vs Aurora 비교)", ["RDS", "Aurora"]),
    // Parentheses that belong to a side.
    ("SNS(Simple Notification) 🆚 SQS", ["SNS(Simple Notification)", "SQS"]),
    ("SQS 🆚 SNS(Notification)", ["SQS", "SNS(Notification)"]),
    ("A(x) 🆚 B(y) 비교", ["A(x)", "B(y)"]), ("DB(RDS(관계형) 🆚 Dynamo(키-값))", ["RDS(관계형)", "Dynamo(키-값)"]),
    // A colon inside a name.
    ("s3:GetObject 🆚 s3:PutObject", ["s3:GetObject", "s3:PutObject"]), ("1:1 🆚 1:N", ["1:1", "1:N"]),
    ("권한: s3:Get vs s3:Put", ["s3:Get", "s3:Put"]),
    // As they stand in people's notes.
    ("WAF vs. Firewall Manager vs. Shield", ["WAF", "Firewall Manager", "Shield"]),
    ("[Cpp] 얕은 복사 vs 깊은 복사", ["얕은 복사", "깊은 복사"]), ("SQS vs. SNS. Kinesis", ["SQS", "SNS", "Kinesis"]),
    ("EBS vs EFS vs Instance Store 비교 (시험 핵심!)", ["EBS", "EFS", "Instance Store"]),
    ("CNAME vs Alias", ["CNAME", "Alias"]), ("VS Code vs Vim", ["VS Code", "Vim"]),
    ("Install VS Code vs Vim", ["Install VS Code", "Vim"]),
    // An icon is no side.
    ("🆚 RDS vs Aurora", ["RDS", "Aurora"]),
  ])
  func sidesOfATitle(_ title: String, _ expected: [String]) {
    #expect(Comparison.sides(inTitle: title) == expected)
  }

  @Test(arguments: [
    "", "vs", "🆚", "vs vs", "VS Code 설치", "Install VS Code", "VS 코드와 VS 코드", "Canvas", "RDS vsAurora", "A 🆚", "🆚 B",
    "A vs", "vs. B", "가격 비교",
    "설정: VS Code", "obvious 차이",
    "A(vs)B", "versus",
  ])
  func titlesThatSetNothingAgainstEachOther(_ title: String) {
    #expect(Comparison.sides(inTitle: title).count < 2)
  }

  /// The comparisons of a note that stands in the category `C`, as `line title: side | side`.
  private func comparisons(_ note: String) -> [String] {
    Notebook.read(texts: [("n.md", "# C\n" + note)]).comparisons.map { comparison in
      "\(comparison.line) \(comparison.title.plain): " + comparison.sides.map(\.name).joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("## A 🆚 B\ntext", ["2 A 🆚 B: A | B"]),
    ("## S\n### A vs B\ntext\n### Other", ["3 A vs B: A | B"]),
    ("## S\n> ### A 🆚 B\ntext", ["3 A 🆚 B: A | B"]),
    // An announced comparison compares the sections under it, or else the titled callouts.
    ("## 가격 비교\n### A\n### B\n#### B1\n### C", ["2 가격 비교: A | B | C"]),
    ("## 가격 비교\n> ### A\ntext\n\n> untitled\n\n> ### B\ntext", ["2 가격 비교: A | B"]),
    ("## S\n### Comparison of prices\n#### A\n#### B\n### Other\n#### X", ["3 Comparison of prices: A | B"]),
    // The note holds one of them only, or none.
    ("## 가격 비교\n### A\ntext", []), ("## 가격 비교\n> ### A\ntext\n\n> untitled", []), ("## 가격 비교\ntext", []),
    ("## 가격\n### A\n### B", []), ("## 비교적 싼 것\n### A\n### B", []),
    ("## S\n### 가격 비교\n### A\n### B", []),
    // Titles name their sides, whatever stands below.
    ("## A 🆚 B 비교\n### X\n### Y\n### Z", ["2 A 🆚 B 비교: A | B"]),
    ("## A 🆚 B\n### C vs D\n> ### E 🆚 F", ["2 A 🆚 B: A | B", "3 C vs D: C | D", "4 E 🆚 F: E | F"]),
    ("intro\n\n### A 🆚 B\n\n## S", ["4 A 🆚 B: A | B"]),
  ])
  func comparisonsOfANote(_ note: String, _ expected: [String]) {
    #expect(comparisons(note) == expected)
  }

  @Test func theySpanWhatTheySpeakOf() {
    let text = "# C\n## A 🆚 B\none\n### X vs Y\ntwo\n#### Z\n### W\n> ### P 🆚 Q\nthree\n\nend\n## S\n"
    let comparisons = Notebook.read(texts: [("n.md", text)]).comparisons
    #expect(comparisons.map(\.line) == [2, 4, 8])
    #expect(comparisons.map(\.lines) == [3..<12, 4..<7, 8..<10])
  }

  @Test(arguments: [
    ("## A 🆚 B\n## B", ["A", "B → B"]), ("## A 🆚 B\n## AWS b (x)\n## Other", ["A", "B → AWS b (x)"]),
    ("## A 🆚 B\n## 다른 이름 (B)", ["A", "B → 다른 이름 (B)"]),
    ("## DMS(Migration) 🆚 B\n## Migration", ["DMS(Migration) → Migration", "B"]),
    // A service of that name, not one that it opens, and not a comparison.
    ("## A 🆚 B\n## B Accelerator", ["A", "B"]), ("## A 🆚 B\n## C 🆚 B", ["A", "B", "C", "B"]),
    ("## A\n### A 🆚 B\n## B", ["A", "B → B"]),
    // The first of several.
    ("## A 🆚 B\n## B\n# D\n## b", ["A", "B → B"]),
  ])
  func sidesLinkToTheirServices(_ note: String, _ expected: [String]) {
    let notebook = Notebook.read(texts: [("n.md", "# C\n" + note)])
    let sides = notebook.comparisons.flatMap { comparison in
      comparison.sides.map { side in
        let target = notebook.target(of: side, in: comparison)
        return side.name + (target.map { " → " + notebook.title(of: $0).plain } ?? "")
      }
    }
    #expect(sides == expected)
  }

  @Test func theyComeInTheOrderOfTheNotebook() {
    let notebook = Notebook.read(texts: [
      ("README.md", "# T\n\n## A vs B"), ("1.md", "# C\n## S\n> ### E vs F\n\n### C vs D\n"),
      ("2.md", "# D\n## G vs H"),
    ])
    #expect(notebook.comparisons.map(\.title.plain) == ["A vs B", "E vs F", "C vs D", "G vs H"])
  }
}
