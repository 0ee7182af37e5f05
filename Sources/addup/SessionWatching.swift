import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Following a file that others save.
extension ExplorerSession {
  /// How long to wait for an event before there is something else to look after.
  var patience: Int? {
    [
      watch != nil ? FileWatch.interval : nil, keeper.isUnsynced ? 1000 : nil, stage?.patience,
      follower != nil ? DemoFollower.interval : nil,
    ].compactMap(\.self).min()
  }

  /// Does what can wait for a calm moment; whether the screen may have changed.
  mutating func rest(_ state: inout State) -> Bool {
    keeper.sync()
    if stage?.rest(&state) == true || follower?.look(&state) == true { return true }
    guard let path, let news = watch?.look() else { return false }
    switch news {
    case .gone: say(.gone(shownPath(path)), &state)
    case .unreadable(let reason): state.receive(.notify(reason))
    case .bytes(let bytes):
      arrived = nil
      if bytes == document.map({ Array($0.text.utf8) }) { return false }
      do {
        arrived = try NetworkFile.read(bytes, file: path)
      } catch {
        state.receive(.notify(error.text))
      }
    }
    return true
  }

  /// Whether nothing is being typed or asked that a new network would make nonsense of.
  private func isReady(_ state: State) -> Bool { state.prompt == nil && state.overlay != .palette }

  /// Takes over what the file holds now, or asks where that would put unsaved steps aside.
  mutating func takeArrived(_ state: inout State) {
    guard let arrived, let path, isReady(state) else { return }
    let name = shownPath(path)
    if arrived.network == state.network.network || !state.document.isModified {
      take(arrived, &state)
    } else if arrived.network == document?.network {
      document = arrived
      state.written = arrived.writtenSettings
      self.arrived = nil
      say(.savedElsewhereYoursChanged(name), &state)
    } else if askedFor != arrived {
      askedFor = arrived
      state.receive(.askReload(name))
    } else {
      self.arrived = nil
    }
  }

  mutating func take(_ new: NetworkDocument, _ state: inout State) {
    let isSame = new.network == state.network.network
    document = new
    state.written = new.writtenSettings
    arrived = nil
    state.receive(.reloaded(new.network, from: shownPath(path ?? name)))
    complain(records?.remark("the file was read again, as it is on the disk now"), &state)
    if isSame {
      say(.savedElsewhere(shownPath(path ?? name)), &state)
    }
  }
}
