#if canImport(Darwin)
  import Darwin
#else
  import CAttributes
  import Glibc
#endif

#if canImport(Darwin)
  /// Gives the new file at `descriptor` the access list and the extended attributes of the one at `path`; false
  /// if the list could not be kept.
  func copyAttributes(from path: String, to descriptor: Int32) -> Bool {
    let old = open(path, O_RDONLY | O_CLOEXEC)
    guard old >= 0 else { return false }
    defer { close(old) }
    return fcopyfile(old, descriptor, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)) == 0
  }
#else
  /// Gives the new file at `descriptor` the access list and the extended attributes of the one at `path`; false
  /// if the list could not be kept.
  ///
  /// A list that the new file has from its folder, and the old one has not, is taken away. Attributes that this
  /// file system, or this person, may not set are left out.
  func copyAttributes(from path: String, to descriptor: Int32) -> Bool {
    let list = "system.posix_acl_access"
    let names = attributeNames(of: path)
    var keepsList = true
    for name in names {
      guard let value = attribute(name, of: path) else { continue }
      let isSet = value.withUnsafeBytes { fsetxattr(descriptor, name, $0.baseAddress, $0.count, 0) } == 0
      if name == list { keepsList = isSet }
    }
    if !names.contains(list), fremovexattr(descriptor, list) != 0, errno != ENODATA, errno != ENOTSUP {
      keepsList = false
    }
    return keepsList
  }

  private func attributeNames(of path: String) -> [String] {
    var bytes = [CChar](repeating: 0, count: 1 << 16)
    let count = listxattr(path, &bytes, bytes.count)
    guard count > 0 else { return [] }
    return bytes.prefix(count).split(separator: 0).map { name in
      String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  private func attribute(_ name: String, of path: String) -> [UInt8]? {
    var value = [UInt8](repeating: 0, count: 1 << 16)
    let count = value.withUnsafeMutableBytes { getxattr(path, name, $0.baseAddress, $0.count) }
    return count < 0 ? nil : Array(value.prefix(count))
  }
#endif
