/// The particles (조사) and endings of the copula that may follow a name without a space.
enum Particles {
  private static let particles: [[UInt8]] =
    """
    은 는 이 가 을 를 의 에 에서 에게 께 로 으로 와 과 랑 이랑 도 만 까지 부터 마다 조차 마저 밖에 보다 처럼 같은 같이 대로 만큼 나 이나 라 이라 란 이란 라고 이라고 \
    라는 이라는 든 이든 들 용 형 별 간 인 일 다 이다 며 이며 고 이고 면 이면 지만 이지만 인데 입니다 이에요 예요 임 한테 하고 여서 이어서 였다 이었다 때문 등 쪽
    """.split(separator: " ").map { Array($0.utf8) }

  /// More are never strung together: `에서만은`.
  private static let limit = 3

  /// Whether a run of Hangul consists of particles alone.
  static func make(up run: ArraySlice<UInt8>) -> Bool { make(up: run, limit: limit) }

  private static func make(up run: ArraySlice<UInt8>, limit: Int) -> Bool {
    if run.isEmpty { return true }
    guard limit > 0 else { return false }
    return particles.contains { run.starts(with: $0) && make(up: run.dropFirst($0.count), limit: limit - 1) }
  }
}
