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
    // A word of a title before a part of one, before headings, before bold and code, before text.
    ("table", "## Big table\ntext", "## Timetable\ntext"), ("table", "## Timetable\ntext", "## A\n### table"),
    ("table", "## A\n### A table", "## B\n**table**"), ("table", "## A\n> ### A table", "## B\n`table`"),
    ("table", "## A\ntext\n\na **table**", "## B\ntext\n\na table"),
    ("table", "## A\ntext\n\na `table`", "## B\ntext\n\na table"),
    ("table", "## A\ntext\n\n**timetable**", "## B\ntext\n\na table"),
    // The line that a note opens with says what it is.
    ("table", "## A\na table", "## B\ntext\n\na **table**"), ("table", "## A\n- a table", "## B\n- text\n- a table"),
    ("표", "## A\n표의 이름", "## B\n이름의 표"), ("표", "## A\n글\n\n**표**", "## B\nhttps://a.b/표"),
    ("table", "## A\n### table\ntext", "## B\na table"), ("감사", "## A\n운영 감사", "## B\n보안\n\n- **감사**"),
    // Letters from the middle of a word stand there by chance.
    ("ssl", "## ACM\ntext\n\nSSL", "## CIDR(Classless)\ntext"),
    ("ad", "## A\ntext\n\nAD", "## Trading\ntext"),
    ("키", "## A\ntext\n\n키", "## 아키텍처\ntext"), ("sync", "## DataSync\ntext", "## A\n### sync"),
    ("db", "## DynamoDB\ntext", "## A\n### DB"), ("큐", "## 메시지큐\ntext", "## 시큐리티\n### 큐"),
    ("가용", "## A\n### 가용\ntext", "## B\n**가용**"),
    // Other names: whole as good as a title, else as words of one.
    ("dx", "## Direct Connect(DX)\ntext", "## DX 회선\ntext"), ("dx", "## DX\ntext", "## Direct Connect(DX)\ntext"),
    ("queue", "## Queue 표\ntext", "## SQS(Queue Service)\ntext"),
    ("queue", "## SQS(Simple Queue)\ntext", "## A\n### Queue"),
    ("oai", "## 제한(OAI)\ntext", "## A\n### OAI"), ("sct", "## 변환(SCT)\ntext", "## SCT 예\ntext"),
    // The other keyboard opens no title.
    ("스", "## 스토리지\ntext", "## TM\ntext"), ("ㄴ3", "## S3\ntext", "## S3 표\ntext"),
    ("ㄴ3", "## S3 표\ntext", "## A\n### S3"),
    // Initials of Latin words, as of Hangul.
    ("ad", "## Active Directory\ntext", "## Load AD 표\ntext"),
    ("ga", "## AWS Global Accelerator\ntext", "## Gateway\ntext"),
    ("lb", "## Load Balancer(A 🆚 B)\ntext", "## ALB\ntext"), ("sg", "## 보안 그룹(Security Group)\ntext", "## A\n### SG"),
    ("ssv", "## Site-to-Site VPN\ntext", "## A\n### SSV"), ("as", "## AS\ntext", "## Auto Scaling\ntext"),
    ("ㄱㅇㅇㅇ", "## A\n글\n\n가용 영역", "## B\n제가 용을 이엉"),
    // The title without its emoji, its number, its maker.
    ("보안", "## 🛡️ 보안\ntext", "## 보안 그룹\ntext"), ("모드", "## 1. 모드\ntext", "## 모드 비교\ntext"),
    ("🛡", "## 🛡️\ntext", "## 🛡️ 보안\ntext"),
    ("config", "## AWS Config\ntext", "## Config 비교\ntext"), ("a", "## Athena\ntext", "## AWS Glue\ntext"),
    ("a", "## Athena\ntext", "## Amazon EMR\ntext"), ("az", "## B\n### AZ", "## Amazon EMR\naz"),
    ("aws", "## AWS Glue\ntext", "## B\n### AWS"), ("aws glue", "## AWS Glue\ntext", "## Glue\naws"),
    ("aws", "## AWS\ntext", "## AWS Glue\ntext"), ("az", "## Multi AZ\ntext", "## Shield 🆚 Amazon EMR\ntext"),
    // The rules in their order, each in the same kind of place.
    ("가", "## 가 표\ntext", "## 강 표\ntext"), ("스토", "## 스토 표\ntext", "## 스톡 표\ntext"),
    ("스톨", "## 스톨 표\ntext", "## 스토리지 표\ntext"),
    ("ㄱㅇ", "## ㄱㅇ 표\ntext", "## 가용 표\ntext"), ("버스ㅌ", "## 버스ㅌ 표\ntext", "## 버스트 표\ntext"),
    ("가ㅇ", "## 가용 표\ntext", "## A\n가용"), ("ㄴㅂ", "## 나비 표\ntext", "## A\n나비"),
    ("tmxh", "## tmxh 표\ntext", "## 스토 표\ntext"), ("쟝", "## 쟝 표\ntext", "## wid 표\ntext"),
    ("ㄴ3", "## ㄴ3 표\ntext", "## S3 표\ntext"), ("ㄴㅂㄴ", "## 나비네 표\ntext", "## SQS 표\ntext"),
    ("ㄴ3", "## S3\ntext", "## A\nS3"),
    ("qjtmxm", "## 버스트 표\ntext", "## A\n버스트"), ("QJTMXM", "## 버스트 표\ntext", "## A\n버스트"),
    ("QJTMXM", "## 뻐쓰트 표\ntext", "## A\n버스트"), ("cloudtrial", "## CloudTrail 표\ntext", "## A\nCloudTrail"),
    ("스토러지", "## 스토리지\ntext", "## 객체 스토리지\ntext"),
    // Nearer before farther.
    ("빨강 파랑", "## A\n빨강 파랑", "## B\n빨강과 파랑"), ("빨강 파랑", "## A\n빨강과 파랑", "## B\n빨강\n\n파랑"),
    ("빨강 파랑", "## A\n### 빨강과 파랑", "## B\n### 빨강\n### 파랑"), ("빨강 파랑", "## 빨강 파랑\ntext", "## 파랑 빨강\ntext"),
    ("빨강 파랑", "## 파랑 빨강\ntext", "## 빨강\n파랑"), ("빨강 파랑", "## 빨강\n### 파랑", "## 빨강 표\n파랑"),
    ("빨강 파랑", "## 빨강\n파랑", "## 붉은 빨강\n파랑"),
    // A name of several words before those words apart, unless one is a title.
    ("빨강 파랑", "## A\n글\n\n빨강 파랑", "## B\n### 빨강\n글\n\n파랑"), ("빨강 파랑", "## 빨강\n글\n\n파랑", "## B\n글\n\n빨강 파랑"),
    ("빨강 파랑", "## 붉은 빨강\n글\n\n빨강의 파랑", "## B\n글\n\n**빨강**의 **파랑**"),
    ("빨강 파랑", "## 붉은 빨강\n글\n\n파랑", "## A\n글\n\n빨강 파랑"), ("빨강 파랑", "## A\n글\n\n**빨강 파랑**", "## 붉은 빨강\n글\n\n파랑"),
    ("빨강 파랑", "## 붉은 빨강\n글\n\n파랑", "## B\n글\n\n빨강\n\n파랑"), ("빨강 파랑", "## 빨강\n글\n\n파랑", "## 붉은 빨강\n글\n\n빨강의 파랑"),
    // Words of a name written together or with a hyphen.
    ("multiaz", "## Multi-AZ\ntext", "## Multi-AZ 배포\ntext"), ("multi az", "## Multi-AZ\ntext", "## AZ multi\ntext"),
    ("elasticache", "## Elastic Cache\ntext", "## A\nelasticache"),
    ("route53", "## Route 53\ntext", "## Route 53 정책\ntext"),
    ("가용영역", "## 가용 영역\ntext", "## A\n가용 영역"),
    // A mixed query.
    ("s3 ㅇㅎㅎ", "## S3 암호화\ntext", "## S3\n암호화"), ("s3 암호", "## S3 암호\ntext", "## S3 암호화\ntext"),
    // One place that holds all terms before terms here and there.
    ("s3 cors", "## A\nS3 CORS", "## B\ncors\n\nS3"),
  ])
  func preferences(_ query: String, _ better: String, _ worse: String) {
    #expect(prefers(query, better, over: worse))
  }

  /// What answers only by a worse rule is not found where typing errors need not be forgiven.
  @Test(arguments: [
    ("cloud", "## Cloud\ntext", "## Clout\ntext"), ("스토리", "## 스토리\ntext", "## 스토러\ntext"),
    ("lambda", "## A\nlambda", "## lamdba\ntext"),
  ])
  func nothingIsForgivenWhereSomethingAnswers(_ query: String, _ right: String, _ wrong: String) {
    let notebook = Notebook.read(texts: [("n.md", "# Notes\n\n" + wrong + "\n\n" + right)])
    let notes = Set(SearchIndex(notebook).hits(query).map { notebook.title(of: $0.note).plain })
    #expect(notes.count == 1 && right.contains("## " + (notes.first ?? "")))
  }

  /// What ties keeps the order of the notebook.
  @Test(arguments: ["표", "s3", "ㅍ", "s3 표", "text"])
  func tiesKeepTheOrderOfTheNotebook(_ query: String) {
    let titles = ["S3 나 표", "S3 가 표", "S3 다 표"]
    let notebook = Notebook.read(
      texts: [("n.md", "# Notes\n\n" + titles.map { "## \($0)\ntext" }.joined(separator: "\n\n"))])
    let answers = SearchIndex(notebook).findings(for: Query(query))?.answers ?? []
    #expect(answers.map { notebook.name(of: $0.target) } == titles)
  }
}
