import NetworkModel
import Testing

@Suite("Settings of the input, the stem and the head")
struct PartSettingTests {
  /// Another value for every field than the article's network has.
  private static let others: [PartSetting] = [
    .height(nil), .width(32), .channels(1), .stem(.cifar), .filters([24, 32, 64]), .kernel(3), .strides(1),
    .useBias(false), .useNorm(false), .padding(.same), .poolSize(nil), .poolStrides(1), .poolPadding(0),
    .head(nil), .classes(10),
  ]

  @Test("Each is read back as it was given, and taken back exactly", arguments: others)
  func givenAndTakenBack(_ setting: PartSetting) throws {
    var network = Preset.seed.network
    #expect(network.setting(setting.field) != setting)
    let edit = try #require(network.edit(setting))
    let applied = network.apply(edit)
    let inverse = try #require(applied)
    #expect(network.setting(setting.field) == setting)
    for field in PartField.allCases where field.placeWords != setting.field.placeWords {
      #expect(network.setting(field) == Preset.seed.network.setting(field))
    }
    network.apply(inverse)
    #expect(network == Preset.seed.network)
  }

  @Test("Every field has a value and an edit in a whole network")
  func everyField() {
    #expect(Self.others.map(\.field) == PartField.allCases)
    for setting in Self.others {
      #expect(setting.field.rawValue == Field.part(setting.field).name)
      #expect(setting.with(5)?.number == (setting.with(5) == nil ? nil : 5))
    }
  }

  @Test("Where there is no stem, pooling or head nothing is given to it")
  func absent() {
    var network = Preset.seed.network
    network.stem = .cifar
    #expect(network.setting(.poolStrides) == nil && network.edit(.poolStrides(2)) == nil)
    #expect(
      network.edit(.poolSize(5))
        == .setStem(
          Stem(
            filters: 64, kernel: 3, strides: 1, useBias: false, padding: .same,
            pool: StemPool(size: 5, strides: 2, padding: 2))))
    network.stem = nil
    #expect(network.setting(.kernel) == nil && network.edit(.kernel(3)) == nil)
    #expect(network.setting(.stem) == .stem(nil))
    network.head = nil
    #expect(network.setting(.classes) == nil && network.edit(.classes(3)) == nil)
  }

  @Test("What is typed is a value, or is refused")
  func typed() {
    #expect(PartSetting.height(224).typed("?") == .height(nil))
    #expect(PartSetting.width(nil).typed("-7") == .width(-7))
    #expect(PartSetting.channels(3).typed("?") == nil)
    #expect(PartSetting.filters([64]).typed("24,32,64") == .filters([24, 32, 64]))
    for text in ["", ",", "24,", "24,,32", "?", "2000000000", String(repeating: "1,", count: 100) + "1"] {
      #expect(PartSetting.filters([64]).typed(text) == nil, "\(text)")
    }
    #expect(PartSetting.padding(.same).typed("3") == .padding(.zeros(3)))
    #expect(PartSetting.poolSize(nil).typed("2") == .poolSize(2))
    #expect(PartSetting.classes(10).typed("1000000001") == nil)
    for setting in [PartSetting.stem(nil), .useBias(true), .useNorm(true), .head(nil)] {
      #expect(setting.typed("1") == nil)
    }
  }

  @Test("Of several filters a step changes the last")
  func lastFilters() {
    #expect(PartSetting.filters([24, 32, 64]).with(72) == .filters([24, 32, 72]))
    #expect(PartSetting.filters([24, 32, 64]).value == "24,32,64")
    #expect(PartSetting.stem(.valid7).value == "valid7" && PartSetting.stem(nil).value == "none")
  }
}
