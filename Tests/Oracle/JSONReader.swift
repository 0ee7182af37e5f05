import Foundation

/// Reads JSON byte by byte: verdicts are many, and a test that is not optimised waits long for JSONSerialization.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// What is no JSON, or no JSON of verdicts, and where.
  struct Failure: Error {
    var byte: Int
  }

  /// The value that `bytes` hold, which are UTF-8.
  static func read(_ bytes: some Collection<UInt8>) throws -> JSON {
    try Array(bytes).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes: bytes)
      let value = try reader.value()
      guard reader.next() == 0 else { throw reader.failure }
      return value
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var failure: Failure { Failure(byte: position) }

  /// The next byte that is no space; 0 at the end.
  private mutating func next() -> UInt8 {
    while position < bytes.count, bytes[position] <= UInt8(ascii: " ") { position += 1 }
    return position < bytes.count ? bytes[position] : 0
  }

  /// Passes `byte` if it is the next one.
  private mutating func pass(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws -> JSON {
    switch next() {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try list()
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "t"): try word("true", .bool(true))
    case UInt8(ascii: "f"): try word("false", .bool(false))
    case UInt8(ascii: "n"): try word("null", .null)
    default: .number(try number())
    }
  }

  private mutating func object() throws -> JSON {
    var members: [String: JSON] = [:]
    position += 1
    if pass(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw failure }
      let key = try string()
      guard pass(UInt8(ascii: ":")), members.updateValue(try value(), forKey: key) == nil else {
        throw failure
      }
    } while pass(UInt8(ascii: ","))
    guard pass(UInt8(ascii: "}")) else { throw failure }
    return .object(members)
  }

  private mutating func list() throws -> JSON {
    var elements: [JSON] = []
    position += 1
    if pass(UInt8(ascii: "]")) { return .list(elements) }
    repeat { elements.append(try value()) } while pass(UInt8(ascii: ","))
    guard pass(UInt8(ascii: "]")) else { throw failure }
    return .list(elements)
  }

  /// A string; one with escapes is left to Foundation.
  private mutating func string() throws -> String {
    let start = position
    var hasEscapes = false
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else { throw failure }
    position += 1
    let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
    if !hasEscapes { return String(decoding: text.dropFirst().dropLast(), as: UTF8.self) }
    let value = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
    guard let string = value as? String else { throw failure }
    return string
  }

  /// A whole number of at most 18 digits: a fraction or an exponent ends it, and is then found out of place.
  private mutating func number() throws -> Int {
    let isNegative = pass(UInt8(ascii: "-"))
    let start = position
    var number = 0
    while position < bytes.count, case let digit = Int(bytes[position]) - 48, 0...9 ~= digit {
      number = 10 * number + digit
      position += 1
      guard position - start <= 18 else { throw failure }
    }
    guard position > start else { throw failure }
    return isNegative ? -number : number
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws -> JSON {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, String(decoding: bytes[position..<end], as: UTF8.self) == "\(word)" else {
      throw failure
    }
    position = end
    return value
  }
}
