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
  static func begin() { buffer().pointee.documents += 1 }

  /// Ends what `begin` has begun, on the same thread.
  static func end() {
    let buffer = buffer()
    buffer.pointee.documents -= 1
    if buffer.pointee.documents == 0 { buffer.pointee.clear() }
  }

  private static let address: UInt = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in buffer().pointee.take(count * size) },
        realloc: { piece, size in buffer().pointee.resize(piece, to: size) },
        free: { _ in }))
    return UInt(bitPattern: functions)
  }()

  /// Frees the buffer of a thread that ends.
  private static let ending: pthread_key_t = {
    var key: pthread_key_t = 0
    pthread_key_create(&key) { address in
      guard let buffer = address?.assumingMemoryBound(to: Buffer.self) else { return }
      buffer.pointee.free()
      buffer.deinitialize(count: 1)
      buffer.deallocate()
    }
    return key
  }()

  /// The buffer of this thread. Never inlined: a variable of C's headers is another one in each object that uses it.
  @inline(never)
  private static func buffer() -> UnsafeMutablePointer<Buffer> {
    let place = parser_memory_of_thread()
    if let buffer = place?.pointee { return buffer.assumingMemoryBound(to: Buffer.self) }
    let buffer = UnsafeMutablePointer<Buffer>.allocate(capacity: 1)
    buffer.initialize(to: Buffer())
    place?.pointee = UnsafeMutableRawPointer(buffer)
    pthread_setspecific(ending, buffer)
    return buffer
  }
}

/// Slabs of memory from which pieces are cut off one behind the other; single pieces are never taken back.
private struct Buffer {
  var documents = 0
  private var slabs: [UnsafeMutableRawBufferPointer] = []
  /// What is left of the last slab, which is all zero, as cmark wants its memory.
  private var rest: Range<UnsafeMutableRawPointer>?
  /// The piece that was cut off last, which can still grow.
  private var last: UnsafeMutableRawPointer?

  private static let slabSize = 512 * 1024
  /// What every piece starts at a multiple of, and what its size is kept in before it.
  private static let alignment = 16

  @inline(__always)
  private static func aligned(_ size: Int) -> Int { (size &+ (alignment - 1)) & ~(alignment - 1) }

  /// A new piece, all zero.
  @inline(__always)
  mutating func take(_ size: Int) -> UnsafeMutableRawPointer? {
    let length = Self.alignment &+ Self.aligned(size)
    guard let rest, length <= rest.upperBound - rest.lowerBound else { return takeFromNewSlab(size) }
    return cut(size, length, from: rest)
  }

  @inline(__always)
  private mutating func cut(
    _ size: Int, _ length: Int, from slab: Range<UnsafeMutableRawPointer>
  ) -> UnsafeMutableRawPointer {
    rest = Range(uncheckedBounds: (slab.lowerBound + length, slab.upperBound))
    slab.lowerBound.storeBytes(of: size, as: Int.self)
    let piece = slab.lowerBound + Self.alignment
    last = piece
    return piece
  }

  @inline(never)
  private mutating func takeFromNewSlab(_ size: Int) -> UnsafeMutableRawPointer? {
    let length = Self.alignment + Self.aligned(size)
    let slabSize = max(Self.slabSize, length)
    guard let start = calloc(slabSize, 1) else { return nil }
    slabs.append(UnsafeMutableRawBufferPointer(start: start, count: slabSize))
    return cut(size, length, from: start..<start + slabSize)
  }

  mutating func resize(_ piece: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer? {
    guard let piece else { return take(size) }
    let old = (piece - Self.alignment).load(as: Int.self)
    guard size > old else { return piece }
    let more = Self.aligned(size) - Self.aligned(old)
    if piece == last, let rest, more <= rest.upperBound - rest.lowerBound {
      self.rest = rest.lowerBound + more..<rest.upperBound
      (piece - Self.alignment).storeBytes(of: size, as: Int.self)
      return piece
    }
    return take(size).map { memcpy($0, piece, old) }
  }

  /// Takes all pieces back and keeps one slab for the next ones.
  mutating func clear() {
    let used = rest.flatMap { rest in slabs.last?.baseAddress.map { rest.lowerBound - $0 } }
    for slab in slabs.dropFirst() { Glibc.free(slab.baseAddress) }
    if let slab = slabs.first, let start = slab.baseAddress {
      memset(start, 0, slabs.count == 1 ? used ?? slab.count : slab.count)
      rest = start..<start + slab.count
      slabs = [slab]
    }
    last = nil
  }

  func free() {
    for slab in slabs { Glibc.free(slab.baseAddress) }
  }
}
