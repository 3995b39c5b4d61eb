import Notes
import Testing

@testable import Search

/// What somebody who studies means, over notes that are studied from. Names are told by how they begin; in brackets
/// stand categories.
@Suite struct RealRankingTests {
  /// Where an answer stands in the order; nil where it does not answer.
  private static func place(_ name: String, _ answers: [String]) -> Int? { answers.firstIndex { $0.hasPrefix(name) } }

  private static func names(_ query: String, in index: SearchIndex?) throws -> [String] {
    let index = try #require(index)
    return (index.findings(for: Query(query)) ?? .none).answers.map { index.notebook.name(of: $0.target) }
  }

  private func prefers(_ query: String, _ better: String, over worse: String, in index: SearchIndex?) throws {
    let names = try Self.names(query, in: index)
    let first = try #require(Self.place(better, names), "\(query) does not find \(better)")
    let second = try #require(Self.place(worse, names), "\(query) does not find \(worse)")
    #expect(first < second, "\(query): \(names.prefix(5))")
  }

  // MARK: The first guess

  @Test(arguments: [
    // Short names.
    ("s3", "Amazon S3(Simple"), ("rds", "Amazon RDS"), ("ec2", "Amazon EC2"), ("vpc", "Amazon VPC"),
    ("sqs", "Amazon SQS"),
    ("sns", "Amazon SNS"), ("iam", "AWS IAM("), ("kms", "AWS KMS("), ("waf", "AWS WAF"), ("ebs", "Amazon EBS"),
    ("efs", "Amazon EFS"),
    ("ecs", "Amazon ECS("), ("eks", "Amazon EKS"), ("ami", "AMI("), ("dms", "AWS Database Migration"),
    ("dx", "AWS Direct Connect"),
    ("elb", "Elastic Load Balancing"), ("alb", "로드 밸런서"), ("nlb", "로드 밸런서"), ("dax", "DynamoDB Accelerator"),
    ("sct", "AWS SCT"),
    ("igw", "Internet Gateway"), ("tgw", "AWS Transit Gateway"), ("eni", "Elastic Network Interface"),
    ("asg", "EC2 Auto Scaling 그룹"),
    ("acm", "ACM"), ("sts", "AWS STS"), ("ram", "AWS RAM"), ("ses", "Amazon SES"), ("iops", "IOPS"),
    ("oai", "Amazon CloudFront"),
    ("nacl", "보안 그룹"), ("dr", "재해 복구(DR)"), ("rto", "RTO"), ("rpo", "RTO"), ("msk", "Amazon MSK"), ("crr", "S3 교차 리전"),
    ("fsr", "EBS 빠른"),
    // Whole names, without their spaces, without their makers.
    ("aurora", "Amazon Aurora"), ("dynamodb", "Amazon DynamoDB"), ("dynamo db", "Amazon DynamoDB"),
    ("route53", "Amazon Route 53"),
    ("route 53", "Amazon Route 53"), ("elasticache", "Amazon ElastiCache"), ("elastic cache", "Amazon ElastiCache"),
    ("lambda", "AWS Lambda"),
    ("aws lambda", "AWS Lambda"), ("amazon s3", "Amazon S3("), ("aws backup", "AWS Backup"), ("backup", "AWS Backup"),
    ("cloudtrail", "AWS CloudTrail"), ("cloud trail", "AWS CloudTrail"), ("direct connect", "AWS Direct Connect"),
    ("transit gateway", "AWS Transit Gateway"), ("site to site vpn", "AWS Site-to-Site VPN"),
    ("stepfunctions", "AWS Step Functions"),
    ("api gateway", "Amazon API Gateway"), ("security group", "보안 그룹"),
    ("global accelerator", "AWS Global Accelerator"),
    ("multi az", "다중 AZ"), ("multi-az", "다중 AZ"), ("multiaz", "다중 AZ"), ("다중 az", "다중 AZ"), ("다중az", "다중 AZ"),
    ("fan out", "팬 아웃"),
    ("fanout", "팬 아웃"), ("read replica", "RDS Multi-AZ"), ("data firehose", "Amazon Data Firehose"),
    // Korean words.
    ("읽기 전용 복제본", "RDS Multi-AZ"), ("암호화", "S3 암호화"), ("서버리스", "서버리스와"), ("보안 그룹", "보안 그룹"), ("보안그룹", "보안 그룹"),
    ("비용", "비용 최적화"),
    ("스팟", "EC2 구매 옵션"), ("예약", "EC2 구매 옵션"), ("재해 복구", "재해 복구"), ("스토리지", "[스토리지]"), ("컴퓨트", "[컴퓨트]"),
    ("데이터베이스", "[데이터베이스]"),
    ("버스트", "버스트 크레딧"), ("고가용성", "고가용성"), ("로드밸런서", "로드 밸런서"), ("피어링", "VPC 피어링"), ("큐", "[애플리케이션 통합]"),
    ("스토리지 클래스", "S3 스토리지 클래스"), ("수명 주기", "S3 수명 주기"), ("배치 그룹", "EC2 배치 그룹"), ("구매 옵션", "EC2 구매 옵션"),
    // Several words.
    ("s3 암호화", "S3 암호화"), ("s3 복제", "S3 교차 리전"), ("rds proxy", "Amazon RDS Proxy"),
    ("aurora serverless", "Amazon Aurora Serverless"),
    ("aurora global", "Amazon Aurora Global"), ("ebs 스냅샷", "EBS 스냅샷"), ("게이트웨이 엔드포인트", "S3 게이트웨이 엔드포인트"),
    ("rds aurora", "RDS 🆚 Aurora"),
    ("ecs eks", "ECS 🆚 EKS"), ("alb nlb", "로드 밸런서"), ("config cloudtrail", "CloudWatch 🆚 CloudTrail"),
    ("ec2 스팟", "EC2 스팟"),
    ("nat 요금", "NAT Gateway"),
    // As it is typed.
    ("스톨", "[스토리지]"), ("스토ㄹ", "[스토리지]"), ("버스ㅌ", "버스트 크레딧"), ("인바우", "인바운드"), ("가요", "고가용성"), ("ㅂㅅㅌㅋㄹㄷ", "버스트 크레딧"),
    ("ㅂㅅㅌ", "버스트 크레딧"),
    ("ㅂㅇㄱㄹ", "보안 그룹"), ("s3 ㅇㅎㅎ", "S3 암호화"), ("ㅅㅌㄹㅈ", "[스토리지]"), ("qjtmxm", "버스트 크레딧"), ("qjtm", "버스트 크레딧"),
    ("tmxhflwl", "[스토리지]"),
    ("득", "Amazon EMR"), ("챵ㄱ", "CIDR"), ("ㄴ3", "Amazon S3("), ("ㄴㅂㄴ", "Amazon SQS"), ("ㄷㅊ2", "Amazon EC2"),
    ("펯", "Amazon VPC"), ("눈", "Amazon SNS"),
    ("ㅣ므ㅠㅇㅁ", "AWS Lambda"), ("cloudtrial", "AWS CloudTrail"), ("스토러지", "[스토리지]"), ("dinamodb", "Amazon DynamoDB"),
    ("lamdba", "AWS Lambda"),
    ("auroar", "Amazon Aurora"), ("fragate", "AWS Fargate"), ("버스터 크레딧", "버스트 크레딧"),
    // Other ways of writing.
    ("Ｓ３", "Amazon S3("), ("ＥＣ２", "Amazon EC2"), ("S3", "Amazon S3("), ("LAMBDA", "AWS Lambda"),
    ("\u{1107}\u{1165}\u{1109}\u{1173}\u{1110}\u{1173}", "버스트 크레딧"), ("\u{1103}\u{1173}\u{11A8}", "Amazon EMR"),
  ])
  func firstGuess(_ query: String, _ expected: String) throws {
    let names = try Self.names(query, in: RealNotes.shipped)
    #expect(names.first?.hasPrefix(expected) ?? false, "\(query): \(names.prefix(5))")
  }

  @Test(
    .enabled(if: RealNotes.sample != nil, "the sample is not here"),
    arguments: [
      ("dynamodb", "Dynamo DB"), ("dynamo", "Dynamo DB"), ("elasticache", "Elastic Cache"),
      ("elastic", "Elastic Cache"), ("route53", "Route 53"),
      ("rds", "RDS("), ("dx", "Direct Connect(DX)"), ("kms", "KMS("), ("sqs", "SQS("),
      ("sct", "AWS Schema Conversion Tool"), ("vpg", "가상 프라이빗"),
      ("fsr", "EBS 빠른"), ("relational database", "RDS("), ("internet gateway", "IGW("), ("bastion", "Bastion Host"),
      ("emr", "EMR"),
      ("득", "EMR"), ("챵ㄱ", "CIDR"), ("ㄱㅇㄴ", "RDS("), ("ㅂㅅㅌㅋㄹㄷ", "버스트 크레딧"), ("qjtmxm", "버스트 크레딧"), ("버스ㅌ", "버스트 크레딧"),
      ("스톨", "[스토리지]"),
      ("tmxhflwl", "[스토리지]"), ("스토러지", "[스토리지]"), ("인바우", "인바운드"), ("cloudtrial", "CloudTrail"),
      ("cloudtrail", "CloudTrail"),
      ("cloudwatch", "CloudWatch"), ("datasync", "DataSync"), ("config", "AWS Config"), ("iops", "IOPS"),
      ("appflow", "Appflow"), ("macie", "AWS Inspector"),
      ("guardduty", "AWS Shield"), ("라우팅 정책", "Route 53"), ("s3 복제", "S3 교차리전"), ("스토리지 클래스", "S3 스토리지"),
      ("fan out", "팬 아웃"), ("active directory", "Active Directory"), ("sso", "AWS IAM Identity"),
      ("ecs eks", "AWS ECS"), ("배치 그룹", "EC2 배치"),
      ("감사", "CloudTrail"), ("키 관리", "KMS("), ("비밀번호", "Secret Manager"), ("파일 시스템", "NFS"), ("데이터 전송", "DataSync"),
      ("ad", "Active Directory"), ("ga", "Global Accelerator"), ("ce", "Cost Explorer"), ("lb", "Load Balancer("),
      ("방화벽", "Network Firewall"), ("vpc 엔드포인트", "S3 게이트웨이"), ("인증서", "SNI("), ("복제", "S3 교차리전"), ("스", "[스토리지]"),
    ])
  func firstGuessInTheSample(_ query: String, _ expected: String) throws {
    let names = try Self.names(query, in: RealNotes.sample)
    #expect(names.first?.hasPrefix(expected) ?? false, "\(query): \(names.prefix(5))")
  }

  // MARK: What comes before what

  @Test(arguments: [
    // The whole title, its start, a word of it, a part of a word.
    ("s3", "Amazon S3(", "S3 접근 제어"), ("s3", "S3 접근 제어", "EBS 🆚 EFS"),
    ("aurora", "Amazon Aurora Serverless", "RDS 🆚 Aurora"),
    ("rds", "Amazon RDS", "Amazon RDS Proxy"), ("rds", "Amazon RDS Proxy", "AWS Secrets Manager"),
    ("db", "Amazon DynamoDB", "Amazon RDS Proxy"),
    // A service before the category that is filed under its name.
    ("ec2", "Amazon EC2", "[컴퓨트]"), ("vpc", "Amazon VPC", "[네트워킹"), ("암호화", "S3 암호화", "[보안"),
    ("서버리스", "서버리스와", "[컴퓨트]"),
    // Titles before headings, headings before text.
    ("스팟", "EC2 스팟", "비용 최적화 원칙"), ("스팟", "비용 최적화 원칙", "AWS Batch"), ("스팟", "EC2 구매 옵션", "Amazon SageMaker AI"),
    ("로그", "VPC Flow Logs", "Amazon CloudWatch Logs"), ("로그", "AWS CloudTrail", "Amazon OpenSearch"),
    // The maker's name opens no title, and nothing is found inside it.
    ("a", "Amazon Athena", "Amazon RDS"), ("a", "Amazon Aurora", "Amazon S3("), ("am", "AWS Amplify", "Amazon RDS"),
    ("az", "RDS Multi-AZ", "Amazon Neptune"), ("az", "다중 AZ", "AWS Shield"), ("az", "다중 AZ", "Amazon Polly"),
    ("aws", "AWS Glue", "AWS Site-to-Site VPN"),
    // Literal before half-typed, both in titles.
    ("가용", "고가용성", "AWS 글로벌 인프라"),
    // All in the title before here and there.
    ("route 53", "Amazon Route 53", "AWS Transfer Family"), ("s3 암호화", "S3 암호화", "EBS 스냅샷"),
    ("s3 ㅇㅎㅎ", "S3 암호화", "AWS KMS("),
    // What the first line of a note says before what is bold elsewhere.
    ("비밀번호", "AWS Secrets Manager", "AWS IAM Access Analyzer"), ("워크플로", "AWS Step Functions", "AWS Glue"),
    ("로그인", "AWS IAM Identity Center", "로드 밸런서"), ("방화벽", "AWS Network Firewall", "로드 밸런서"),
    ("파일 시스템", "Amazon EFS", "Amazon EMR"), ("로그 분석", "Amazon OpenSearch", "AWS Cost Explorer"),
    // Several words: the note that is called one of them, a title before two bold words.
    ("kms 교체", "AWS KMS(", "S3 암호화"), ("웹 방화벽", "AWS WAF", "로드 밸런서"), ("rds 장애", "Amazon RDS", "Amazon RDS Proxy"),
    ("vpc 엔드포인트", "S3 게이트웨이", "AWS DataSync"), ("ec2 비용", "Amazon EC2", "Amazon CloudFront"),
    // Initials of Latin words; letters from inside a word.
    ("ad", "AWS Directory Service", "AWS Trusted Advisor"), ("ga", "AWS Global Accelerator", "NAT Gateway"),
    ("ce", "AWS Cost Explorer", "ACM"), ("ssl", "ACM", "CIDR"), ("스", "[스토리지]", "AWS Transform"),
  ])
  func preferences(_ query: String, _ better: String, _ worse: String) throws {
    try prefers(query, better, over: worse, in: RealNotes.shipped)
  }

  // MARK: Narrowing

  @Test(arguments: ["#cue s3", "#callout s3", "#vs s3", "s3 #cue"])
  func filtersShowOnlyWhatTheyAskFor(_ query: String) throws {
    let index = try #require(RealNotes.shipped)
    let hits = index.hits(query)
    #expect(!hits.isEmpty)
    let kinds: Set<Hit.Kind> = query.contains("#vs") ? [.comparison] : [.callout]
    #expect(Set(hits.map(\.kind)).isSubset(of: kinds), "\(Set(hits.map(\.kind)))")
    for hit in hits where query.contains("#cue") {
      #expect(index.notebook.note(hit.note)?.callouts.contains { $0.isCue && $0.lines.contains(hit.line) } ?? false)
    }
  }

  @Test(arguments: [
    ("in:스토리지 백업", "스토리지"), ("in:ㅅㅌㄹㅈ s3", "스토리지"), ("in:보안", "보안, 자격 증명 및 규정 준수"), ("s3 in:컴퓨트", "컴퓨트"),
  ])
  func aScopeKeepsToItsCategory(_ query: String, _ category: String) throws {
    let index = try #require(RealNotes.shipped)
    let answers = try #require(index.findings(for: Query(query))).answers
    #expect(!answers.isEmpty)
    for case .note(let id) in answers.map(\.target) {
      #expect(id.category.map { index.notebook.categories[$0].title.plain } == category)
    }
  }

  @Test func whatIsExcludedIsNowhere() throws {
    let (all, without) = try (
      Self.names("s3", in: RealNotes.shipped), Self.names("s3 -glacier", in: RealNotes.shipped)
    )
    let glacier = try Set(Self.names("\"glacier\"", in: RealNotes.shipped))
    #expect(!without.isEmpty && without.count < all.count)
    #expect(glacier.isDisjoint(with: without))
  }

  @Test func aPhraseIsWordsAsTheyAre() throws {
    let (phrase, words) = try (
      Self.names("\"vpc 엔드포인트\"", in: RealNotes.shipped), Self.names("vpc 엔드포인트", in: RealNotes.shipped)
    )
    #expect(!phrase.isEmpty && phrase.count < words.count && Set(phrase).isSubset(of: words))
    #expect(try Self.names("\"vpc엔드포인트\"", in: RealNotes.shipped).isEmpty)
  }

  // MARK: While it is typed

  /// Of two answers that both still answer, in the same kind of place, none overtakes the other as the query grows.
  @Test(arguments: [
    "dynamodb", "elasticache", "route 53", "aurora global", "cloudtrail", "s3 암호화", "스토리지 클래스", "보안 그룹", "재해 복구",
    "읽기 전용 복제본", "ㅂㅅㅌㅋㄹㄷ", "rds proxy",
    "multi-az", "ec2 스팟", "site-to-site vpn",
  ])
  func theOrderDoesNotJump(_ query: String) throws {
    let index = try #require(RealNotes.shipped)
    var previous: Findings?
    for line in Self.typing(query) {
      let findings = try #require(index.findings(for: Query(line), after: previous))
      if let previous, previous.query.terms.count == findings.query.terms.count,
        previous.query.isForgiving == findings.query.isForgiving
      {
        let before = Dictionary(uniqueKeysWithValues: previous.answers.enumerated().map { ($1.target, ($0, $1.rank)) })
        let kept = findings.answers.compactMap { answer in before[answer.target].map { (answer.rank, $0.0, $0.1) } }
        for (first, second) in zip(kept, kept.dropFirst()) where first.0 == second.0 && first.2 == second.2 {
          #expect(first.1 < second.1, "\(line)")
        }
      }
      previous = findings
    }
  }

  /// Once the first row is what was meant, it stays.
  @Test(arguments: [
    ("dynamodb", "Amazon DynamoDB"), ("route 53", "Amazon Route 53"), ("cloudtrail", "AWS CloudTrail"),
    ("lambda", "AWS Lambda"),
    ("athena", "Amazon Athena"), ("버스트 크레딧", "버스트 크레딧"), ("스토리지", "[스토리지]"), ("transit gateway", "AWS Transit Gateway"),
    ("fargate", "AWS Fargate"),
    ("cognito", "Amazon Cognito"), ("보안 그룹", "보안 그룹"), ("팬 아웃", "팬 아웃"), ("rds proxy", "Amazon RDS Proxy"),
    ("s3 암호화", "S3 암호화"),
  ])
  func theFirstRowStays(_ query: String, _ expected: String) throws {
    let index = try #require(RealNotes.shipped)
    var reached: String?
    for line in Self.typing(query) {
      let first =
        (index.findings(for: Query(line)) ?? .none).answers.first.map { index.notebook.name(of: $0.target) } ?? ""
      if let reached { #expect(first.hasPrefix(expected), "\(reached) had it, \(line) has \(first)") }
      if first.hasPrefix(expected), reached == nil { reached = line }
    }
    #expect(reached != nil)
  }

  /// What is on the line at every key.
  private static func typing(_ text: String) -> [String] {
    let keys = text.map { KoreanLayout.keystrokes(for: $0).map { String($0) } ?? String($0) }
    guard text.contains(where: { KoreanLayout.keystrokes(for: $0) != nil }), !text.allSatisfy(\.isLone) else {
      return (1...text.count).map { String(text.prefix($0)) }
    }
    // Only Korean words go through the input method.
    var lines: [String] = []
    var done = ""
    for (character, keys) in zip(text, keys) {
      if KoreanLayout.keystrokes(for: character) == nil {
        done.append(character)
        lines.append(done)
      } else {
        for count in 1...keys.count { lines.append(done + KoreanLayout.composed(keys.prefix(count))) }
        done.append(character)
      }
    }
    return lines
  }

  // MARK: Odd queries

  @Test(arguments: [
    "", " ", "-", "#", "in:", "\"", "\"\"", "- -", "-s3", "in: ", "\u{200B}", "\u{FE0F}", "“", "“”", "in:\"",
  ])
  func nothingIsAskedFor(_ query: String) throws {
    #expect(try Self.names(query, in: RealNotes.shipped).isEmpty)
    #expect(Query(query).isEmpty)
  }

  @Test(arguments: [
    "🆚", "→", "+", "(", "/", "%", ".", "?", "s", "ㅅ", "가", "1", "->", "\"s3", "s3\"", "s3 \"", "s3 -", "s3 #", "s3 in:",
  ])
  func oneSignFinds(_ query: String) throws {
    #expect(try !Self.names(query, in: RealNotes.shipped).isEmpty)
  }

  /// One letter or consonant finds titles that start with it.
  @Test(arguments: [
    ("s", "s"), ("r", "r"), ("e", "e"), ("c", "c"), ("k", "k"), ("버", "버"), ("보", "보"), ("ㅂ", "ㅂ"), ("ㅅ", "ㅅ"),
    ("ㄱ", "ㄱ"), ("ㅈ", "ㅈ"),
  ])
  func oneLetterFindsTitlesFirst(_ query: String, _ start: String) throws {
    let index = try #require(RealNotes.shipped)
    let first = try #require(index.findings(for: Query(query))?.answers.first)
    #expect(first.rank.parts[0] <= 1)
  }

  /// A line of a note is its own best query.
  @Test func aWholeLineFindsItsNote() throws {
    let index = try #require(RealNotes.shipped)
    for id in index.notebook.noteIDs where index.notebook.service(id) != nil {
      let fields = NoteFields(id, of: index.notebook, compared: [])
      guard
        let line = fields.fields(of: .body).map(\.text).filter({
          $0.count > 20 && !$0.contains("\"") && !$0.hasPrefix("-")
        }).first,
        line.split(separator: " ").allSatisfy({ !$0.hasPrefix("-") && !$0.hasPrefix("#") })
      else { continue }
      let answers = try #require(index.findings(for: Query(line))).answers
      #expect(answers.first?.target == .note(id), "\(line)")
    }
  }
}

extension Character {
  /// Whether it is a consonant by itself.
  fileprivate var isLone: Bool { unicodeScalars.allSatisfy { (0x3131...0x314E).contains($0.value) || $0 == " " } }
}
