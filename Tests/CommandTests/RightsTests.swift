import Foundation
import Testing

#if canImport(Glibc)
  import CAttributes
  import Glibc

  /// What a saved file keeps of the one it replaces, besides its name: attributes and access lists of Linux.
  @Suite struct RightsTests {
    private let shell: Shell
    private let path: String
    private static let list = "system.posix_acl_access"

    init() throws {
      shell = try Shell()
      #expect(try shell.run("mkdir d; addup set tiny -o d/net.yaml; chmod 640 d/net.yaml").status == 0)
      path = shell.directory.path + "/d/net.yaml"
    }

    private func saved() throws -> Bool {
      let text = try shell.read("d/net.yaml")
      let status = try shell.run("addup set d/net.yaml stack1.filters=48 -o d/net.yaml; ls -A d").lines
      return try status == ["net.yaml"] && shell.read("d/net.yaml") != text
    }

    @Test(.enabled(if: hasAttributes("user.colour", [1])))
    func attributesAreKept() throws {
      set("user.colour", Array("red".utf8), path)
      #expect(try saved())
      #expect(value("user.colour", path) == Array("red".utf8))
    }

    @Test(.enabled(if: hasAttributes(list, someone(mayRead: true))))
    func theAccessListIsKept() throws {
      let list = Self.someone(mayRead: true)
      set(Self.list, list, path)
      #expect(try saved())
      #expect(value(Self.list, path) == list)
      #expect(try shell.run("ls -l d/net.yaml | cut -c1-10").lines == ["-rw-r-----"])
    }

    /// Someone whom the folder gives rights to each new file has none to one that is only replaced.
    @Test(.enabled(if: hasAttributes(list, someone(mayRead: true))))
    func theFoldersListGivesNobodyRights() throws {
      set("system.posix_acl_default", Self.someone(mayRead: true), shell.directory.path + "/d")
      #expect(value(Self.list, path) == nil)
      #expect(try saved())
      #expect(value(Self.list, path) == nil)
      // A new file has them.
      #expect(try shell.run("addup set tiny -o d/new.yaml").status == 0)
      #expect(value(Self.list, shell.directory.path + "/d/new.yaml") != nil)
    }

    /// An access list as the kernel has it: owner may read and write, user 1234 perhaps read, nobody else
    /// anything.
    private static func someone(mayRead: Bool) -> [UInt8] {
      let entries: [(tag: UInt8, rights: UInt8, user: [UInt8])] = [
        (0x01, 6, [255, 255, 255, 255]), (0x02, mayRead ? 4 : 0, [0xD2, 4, 0, 0]),
        (0x04, 0, [255, 255, 255, 255]), (0x10, 4, [255, 255, 255, 255]), (0x20, 0, [255, 255, 255, 255]),
      ]
      return [2, 0, 0, 0] + entries.flatMap { [$0.tag, 0, $0.rights, 0] + $0.user }
    }

    private static func hasAttributes(_ name: String, _ value: [UInt8]) -> Bool {
      let path = NSTemporaryDirectory() + "/addup-\(UUID().uuidString)"
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      defer { unlink(path) }
      return setxattr(path, name, value, value.count, 0) == 0
    }

    private func set(_ name: String, _ value: [UInt8], _ path: String) {
      #expect(setxattr(path, name, value, value.count, 0) == 0)
    }

    private func value(_ name: String, _ path: String) -> [UInt8]? {
      var value = [UInt8](repeating: 0, count: 1000)
      let count = getxattr(path, name, &value, value.count)
      return count < 0 ? nil : Array(value.prefix(count))
    }
  }
#endif
