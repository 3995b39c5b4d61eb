import TestSupport

/// Words as notes have them: few of them often, most of them hardly ever (Zipf's law).
struct Vocabulary {
  private let words: [String]
  /// How often each word or one before it occurs, ascending.
  private let sums: [Double]

  /// The word at place n occurs once for n times that the first one does.
  init(_ words: [String]) {
    self.words = words
    var sum = 0.0
    sums = words.indices.map { place in
      sum += 1 / Double(place + 1)
      return sum
    }
  }

  func word(_ random: inout SeededGenerator) -> String {
    let wanted = Double.random(in: 0..<(sums.last ?? 1), using: &random)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return words[low]
  }

  /// The known words, and rarer ones behind them that only look like words.
  static func korean(_ random: inout SeededGenerator) -> Vocabulary {
    var words = pieces(
      """
      서비스 데이터 사용 스토리지 암호화 인스턴스 리전 권한 접근 정책 요청 트래픽 버킷 객체 복제 백업 비용 성능 보안 네트워크
      가용성 로그 이벤트 함수 대기열 메시지 캐시 인덱스 테이블 파일 시스템 서버 클러스터 컨테이너 이미지 배포 자동 확장 상태 확인
      경보 지표 규칙 역할 사용자 그룹 계정 조직 키 회전 인증서 도메인 레코드 라우팅 엔드포인트 게이트웨이 서브넷 인바운드 아웃바운드
      방화벽 연결 대역폭 지연 시간 처리량 버스트 크레딧 예약 절감 스냅샷 볼륨 블록 수명 주기 보존 기간 버전 관리 삭제 보호 잠금
      모드 감사 추적 구성 변경 기록 알림 구독 주제 스트림 샤드 레코드 변환 쿼리 분석 시각화 대시보드 검색 수집 파이프라인 워크플로
      단계 상태 머신 재시도 실패 복구 재해 목표 시점 장애 조치 다중 가용 영역 읽기 전용 복제본 쓰기 일관성 트랜잭션 격리 수준 정규화
      """)
    var seen = Set(words)
    let syllables = pieces(
      """
      가 각 간 감 강 개 거 검 격 경 계 고 공 과 관 광 교 구 국 군 권 규 근 금 기 길 나 날 남 내 노 논 능 다 단 담 당 대 도 독 동 등
      라 락 란 랑 래 량 력 련 례 로 료 류 률 리 마 만 망 매 면 명 모 목 무 문 물 미 민 밀 바 반 발 방 배 백 범 법 변 별 보 복 본 부 분 비
      사 산 상 색 생 서 석 선 설 성 세 소 속 손 송 수 순 술 스 습 시 식 신 실 심 아 안 압 액 야 약 양 어 억 언 업 역 연 열 염 영 예 오 온
      """)
    while words.count < 12000 {
      let count = [2, 2, 2, 3, 3, 4].randomElement(using: &random) ?? 2
      let word = (0..<count).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    return Vocabulary(words)
  }

  /// The known words, and rarer ones behind them that only look like words.
  static func english(_ random: inout SeededGenerator) -> Vocabulary {
    var words = pieces(
      """
      AWS S3 EC2 Lambda VPC IAM RDS DynamoDB CloudWatch CloudTrail Aurora EBS EFS SQS SNS KMS Route53 CloudFront ELB ALB
      NLB API Gateway Kinesis Glue Athena Redshift EMR ECS EKS Fargate Config GuardDuty Macie Inspector Shield WAF
      Organizations Transit Direct Connect VPN DataSync Snowball Backup FSx Lustre ElastiCache Redis Neptune QuickSight
      Firehose EventBridge Cognito Secrets Manager Parameter Store bucket policy role instance snapshot region zone key
      endpoint subnet route table security group listener target health check auto scaling launch template spot reserved
      savings plan cost read replica write failover cache queue topic stream shard partition index query schema
      """)
    var seen = Set(words)
    let (starts, vowels) = (pieces("b c ch d f g h j k l m n p pr r s st t tr v w"), pieces("a e i o u ai ea ou"))
    let ends = pieces("n r l s t m nt rk st x d")
    func pick(_ pieces: [String]) -> String { pieces.randomElement(using: &random) ?? "" }
    while words.count < 8000 {
      let count = Int.random(in: 1...3, using: &random)
      let word = (0..<count).map { _ in pick(starts) + pick(vowels) }.joined() + pick(ends)
      if seen.insert(word).inserted { words.append(word) }
    }
    return Vocabulary(words)
  }

  static func pieces(_ text: String) -> [String] {
    var seen: Set<Substring> = []
    return text.split(whereSeparator: \.isWhitespace).filter { seen.insert($0).inserted }.map(String.init)
  }
}
