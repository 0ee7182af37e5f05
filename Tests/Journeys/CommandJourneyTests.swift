import Explorer
import ExplorerViews
import Testing

/// Every command of the table is reached by a key, and shows that it was.
@Suite struct CommandJourneyTests {
  @Test func everyCommandHasAJourney() {
    let commands = Set(Command.all.map(\.name))
    let journeys = Set(CommandJourney.all.map(\.name))
    #expect(commands.subtracting(journeys).sorted() == [], "CommandJourneys.swift has no line for these")
    #expect(journeys.subtracting(commands).sorted() == [], "there are no such commands")
  }

  @Test(arguments: CommandJourney.all.indices)
  func itsKeyBringsWhatItSays(index: Int) throws {
    let journey = CommandJourney.all[index]
    let command = try #require(Command.named(journey.name))
    var state = try Journey(size: journey.size, keys: journey.keys, against: journey.against).state()
    let key = Key(command.keys[0])
    #expect(
      Command.called(by: key, in: state)?.name == journey.name, "\(journey.name): another command's key")
    #expect(command.obstacle(state) == nil, "\(journey.name)")
    let before = state.drawn().text
    let wish = state.receive(.key(key))
    let after = state.drawn().text
    ChinesePass(state: state).check(journey.name)
    switch journey.brings {
    case .wish(let expected): #expect(wish == expected, "\(journey.name)")
    case .text(let text):
      #expect(wish == nil && after.contains(text), "\(journey.name) does not show “\(text)”:\n\(after)")
      #expect(!before.contains(text), "\(journey.name) shows “\(text)” before its key:\n\(before)")
    }
  }
}
