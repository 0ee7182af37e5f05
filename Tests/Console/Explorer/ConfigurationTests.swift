import Testing

extension ConsoleTests.Explorer {
  /// The configuration file where there is a screen.
  @Suite struct ConfigurationTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func explorer(_ configuration: String, _ command: String = "exec addup") throws -> Console {
      try folder.write(configuration, to: "addup/config.yaml")
      return try folder.explorer(command, environment: ["XDG_CONFIG_HOME": folder.url.path])
    }

    @Test func anErrorIsToldBeforeAndInTheMessageRowAndTheRestHolds() throws {
      let console = try explorer("them: dark\nmouse: false\nascii: true\n")
      #expect(console.message == " config.yaml:1:1: 'them': did you mean 'theme'?")
      #expect(!console.reportsMouse)
      #expect(console.text.utf8.allSatisfy { $0 < 0x80 })
      console.send("jk")
      try console.wait(until: "the notice to go") { console.message.isEmpty }
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(console.text.hasPrefix("addup: \(folder.url.path)/addup/config.yaml:1:1: "))
    }

    @Test func flagsGoBeforeIt() throws {
      let console = try explorer("mouse: false\nascii: true\ntheme: mono\n", "exec addup --mouse --no-ascii")
      #expect(console.reportsMouse)
      #expect(console.text.contains("✓"))
      #expect(!console.hasColors)
      let colored = try explorer("theme: mono\n", "exec addup --theme dark")
      #expect(colored.hasColors)
    }

    @Test func theEnvironmentGoesBeforeIt() throws {
      try folder.write("theme: dark\n", to: "addup/config.yaml")
      let environment: [String: String?] = ["XDG_CONFIG_HOME": folder.url.path, "NO_COLOR": "1"]
      #expect(try !folder.explorer(environment: environment).hasColors)
      #expect(try folder.explorer(environment: ["XDG_CONFIG_HOME": folder.url.path]).hasColors)
    }

    @Test func aFileThatWasNamedHasToBeThere() throws {
      let result = try folder.result(of: "exec addup --config nowhere.yaml")
      #expect(result.status == 3)
      #expect(result.text == "addup: nowhere.yaml: No such file or directory")
    }
  }
}
