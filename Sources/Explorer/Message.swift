import NetworkModel

/// Everything that can happen to a state.
package enum Message: Hashable, Sendable {
  case moveSelection(by: Int)
  case movePage(by: Int)
  case selectFirst
  case selectLast
  case open
  case nextProblem(by: Int)
  /// To where the selection was before the last jump.
  case jumpBack
  /// Asks what to search for.
  case search
  case nextHit(by: Int)
  case endSearch
  case nextField(by: Int)
  case nextPane(by: Int)
  /// To the next legal value, up or down.
  case step(by: Int)
  /// By so much, legal or not.
  case nudge(by: Int)
  case toggleShortcut
  /// To the next breadth of what a setting is given to.
  case widen
  case typeNumber(String)
  case applyRepair(Int)
  /// Lists all repairs; then what the keys of the list do.
  case listRepairs
  case chooseRepair(by: Int)
  case applyChosenRepair
  case listNextProblem(by: Int)
  case addBlock
  case addStack
  /// The selected block or stack; so `duplicate`, `copyBlock` and `move`.
  case remove
  case duplicate
  case copyBlock
  case pasteBlock
  case move(by: Int)
  case nextRules
  case undo
  case redo
  case scrollPanel(by: Int)
  case save
  /// Under a name that is asked for.
  case saveAs
  case quit
  case help
  /// With another network, if one was given, else with the network as opened.
  case compare
  case compareWithOther
  /// By so many things that differ.
  case selectDifference(by: Int)
  case pageDifferences(by: Int)
  case goToDifference
  case takeBackDifference
  /// Opens the table of groups against width; then what its keys do.
  case constantCost
  case selectGroups(by: Int)
  case nudgeGroups(by: Int)
  case keepOtherMeasure
  case widenConstantCost
  case applyConstantCost
  /// Opens the command line; then what its keys do.
  case palette
  case choose(by: Int)
  case completeChosen
  case runChosen
  case scrollOverlay(by: Int)
  /// Of a list, the row with this number.
  case chooseNumber(Int)
  case closeOverlay
  /// Where the shown numbers come from.
  case why
  case moveStep(by: Int)
  case nextQuestion(by: Int)
  /// To the place of the selected step.
  case goToStep
  /// The steps that were taken.
  case history
  case movePoint(by: Int)
  /// To the selected point.
  case goToPoint
  case hideHint
  case nextBars
  case show(NetworkView)
  case nextView
  case allBranches
  /// To the stack after or before, in the drawing of the whole network.
  case moveStack(by: Int)
  /// In a lesson, or in the list of lessons.
  case lesson(LessonMessage)
  /// While a lesson is presented.
  case demo(DemoMessage)
  case redraw
  case copy
  /// The answers to `Wish.save`.
  case saved(path: String, thenQuit: Bool)
  case saveNeedsConsent(path: String, reason: Text, thenQuit: Bool)
  case saveFailed(Text)
  /// Unsaved work of an earlier run was found.
  case offerRecovery(RecoveryOffer)
  /// The file changed while there are unsaved edits; whether to take it over is to be asked.
  case askReload(String)
  /// The network that the file of this name holds now.
  case reloaded(Network, from: String)
  /// To be compared with, under this name.
  case compareWith(Network, named: Text)
  /// Whether the file can be written.
  case canWrite(Bool)
  /// A sentence for the message row.
  case notify(Text)
}
