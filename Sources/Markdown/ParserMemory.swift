import CCmark
import Glibc

/// Memory for cmark that is given back all at once: cmark asks for some several times for each word of a text, and doing
/// so piece by piece takes it a third of its time. Every thread has a buffer of its own, which serves all documents that
/// are alive on it and is empty again with the last of them.
enum ParserMemory {
  /// Larger texts take the system's memory: what they let go in between is too much to keep. In bytes.
  static let textLimit = 64 * 1024

  /// What cmark is to ask for memory; valid forever.
  static var functions: UnsafeMutablePointer<cmark_mem>? { UnsafeMutablePointer(bitPattern: address) }

  /// Has to come before a document asks for memory.
  static func begin() { current.pointee.documents += 1 }

  /// Ends what `begin` has begun, on the same thread.
  static func end() {
    let buffer = current
    buffer.pointee.documents -= 1
    if buffer.pointee.documents == 0 { buffer.pointee.clear() }
  }

  private static let address: UInt = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in current.pointee.take(count * size) },
        realloc: { piece, size in current.pointee.resize(piece, to: size) },
        free: { _ in }))
    return UInt(bitPattern: functions)
  }()

  /// Where a thread keeps the address of its buffer.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { address in
      guard let buffer = address?.assumingMemoryBound(to: Buffer.self) else { return }
      buffer.pointee.free()
      buffer.deinitialize(count: 1)
      buffer.deallocate()
    }
    return key
  }()

  private static var current: UnsafeMutablePointer<Buffer> {
    if let buffer = pthread_getspecific(key) { return buffer.assumingMemoryBound(to: Buffer.self) }
    let buffer = UnsafeMutablePointer<Buffer>.allocate(capacity: 1)
    buffer.initialize(to: Buffer())
    pthread_setspecific(key, buffer)
    return buffer
  }
}

/// Slabs of memory from which pieces are cut off one behind the other; single pieces are never taken back.
private struct Buffer {
  var documents = 0
  private var slabs: [UnsafeMutableRawBufferPointer] = []
  /// What is left of the last slab.
  private var rest = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// The piece that was cut off last, which can still grow.
  private var last: UnsafeMutableRawPointer?

  private static let slabSize = 512 * 1024
  /// What every piece starts at a multiple of, and what its size is kept in before it.
  private static let alignment = 16

  private static func aligned(_ size: Int) -> Int { (size + alignment - 1) & ~(alignment - 1) }

  /// A new piece, all zero.
  mutating func take(_ size: Int) -> UnsafeMutableRawPointer? {
    let length = Self.alignment + Self.aligned(size)
    if length > rest.count {
      rest = .allocate(byteCount: max(Self.slabSize, length), alignment: Self.alignment)
      slabs.append(rest)
    }
    guard let start = rest.baseAddress else { return nil }
    rest = UnsafeMutableRawBufferPointer(start: start + length, count: rest.count - length)
    start.storeBytes(of: size, as: Int.self)
    last = start + Self.alignment
    return memset(start + Self.alignment, 0, size)
  }

  mutating func resize(_ piece: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer? {
    guard let piece else { return take(size) }
    let old = (piece - Self.alignment).load(as: Int.self)
    guard size > old else { return piece }
    let more = Self.aligned(size) - Self.aligned(old)
    if piece == last, more <= rest.count, let start = rest.baseAddress {
      rest = UnsafeMutableRawBufferPointer(start: start + more, count: rest.count - more)
      (piece - Self.alignment).storeBytes(of: size, as: Int.self)
      return piece
    }
    return take(size).map { memcpy($0, piece, old) }
  }

  /// Takes all pieces back and keeps one slab for the next ones.
  mutating func clear() {
    for slab in slabs.dropFirst() { slab.deallocate() }
    slabs.removeLast(max(0, slabs.count - 1))
    rest = slabs.first ?? UnsafeMutableRawBufferPointer(start: nil, count: 0)
    last = nil
  }

  func free() {
    for slab in slabs { slab.deallocate() }
  }
}
