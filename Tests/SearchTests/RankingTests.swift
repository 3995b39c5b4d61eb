import Notes
import Testing

@testable import Search

/// Which of two texts answers better (S5). Each is the Markdown of one service.
@Suite struct RankingTests {
  private func prefers(_ query: String, _ better: String, over worse: String) -> Bool {
    [[better, worse], [worse, better]].allSatisfy { texts in
      let notebook = Notebook.read(texts: [("n.md", "# Notes\n\n" + texts.joined(separator: "\n\n"))])
      let hits = SearchIndex(notebook).hits(query)
      guard let first = hits.first, let title = notebook.service(first.note)?.title else { return false }
      return better.hasPrefix("## " + title.plain + "\n") && Set(hits.map(\.note)).count == 2
    }
  }

  @Test(arguments: [
    // Titles before bodies; in titles the whole, then its start, then a part.
    ("s3", "## S3\ntext", "## S3 CORS\ntext"), ("s3", "## AWS S3\ntext", "## S3 CORS\ntext"),
    ("s3", "## S3 CORS\ntext", "## EBS\nS3"),
    ("s3", "## AWS S3\ntext", "## EBS\nS3"), ("s3", "## AWS S3\ntext", "## EBS\n### S3\ntext"),
    ("스토리지", "## 스토리지\ntext", "## 객체 스토리지\ntext"),
    // Headings inside notes before bodies, sections and callouts alike.
    ("s3", "## A\n### About S3\ntext", "## B\nS3"), ("s3", "## A\n> ### About S3\ntext", "## B\nS3"),
    ("s3", "## A\n### About S3\ntext", "## B\n- S3 S3 S3"),
    // Case, spaces and width do not matter.
    ("dynamodb", "## Dynamo DB\ntext", "## Other\nDynamoDB"),
    ("DYNAMO DB", "## DynamoDB\ntext", "## Dynamo DB Streams\ntext"),
    ("Ｓ３", "## S3\ntext", "## S3 CORS\ntext"),
    // Another name counts as a title.
    ("simple queue", "## SQS(Simple Queue Service)\ntext", "## Other\nsimple queue"),
    ("sqs", "## SQS(Simple Queue Service)\ntext", "## About SQS\ntext"),
    // A comparison is a title too.
    ("config", "## AWS Config 🆚 CloudTrail\ntext", "## Other\nconfig"),
    // One place that holds all terms before terms here and there.
    ("s3 cors", "## A\nS3 CORS", "## S3\ncors"),
  ])
  func preferences(_ query: String, _ better: String, _ worse: String) {
    #expect(prefers(query, better, over: worse))
  }
}
