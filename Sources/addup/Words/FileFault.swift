import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a file cannot be read or written.
enum FileFault: Phrase {
  /// By its number; in English in the system's own words.
  case system(Int32)
  case tooLarge
  case kind(mode_t)
  case socket
  case noFile(near: String?)
  case noLesson(near: String?)
  case linkToNothing(Int32)
  case notRegular
  /// Where a whole copy of what was to be written lies.
  case copyIsKept(Int32, String)
  case writtenInPlace(Int32)
  case halfWritten(String, copy: String)
  case configurationTooLarge(limit: Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .system(let error): (reason(error), FileFault.chineseReasons[error] ?? reason(error))
    case .tooLarge: ("has more than 16 MiB; no network is as large", "超过 16 MiB；没有这么大的网络")
    case .kind(let mode): ("is \(kind(of: mode).english), not a file", "是\(kind(of: mode).chinese)，不是文件")
    case .socket: ("is a socket, not a file", "是套接字，不是文件")
    case .noFile(let near?):
      ("no such file or preset; did you mean \(near)?", "没有这个文件或预设；是不是 \(near)？")
    case .noFile(nil):
      ("no such file or preset; addup presets lists the presets", "没有这个文件或预设；addup presets 列出预设")
    case .noLesson(let near?):
      ("no such file or lesson; did you mean \(near)?", "没有这个文件或课程；是不是 \(near)？")
    case .noLesson(nil):
      ("no such file or lesson; addup lesson lists the lessons", "没有这个文件或课程；addup lesson 列出课程")
    case .linkToNothing(let error):
      ("is a link to nothing: \(reason(error))", "是一个指向空处的链接：\(FileFault.system(error)[.chinese])")
    case .notRegular: ("is not a regular file", "不是普通文件")
    case .copyIsKept(let error, let copy):
      (
        "\(reason(error)); what was to be written is in \(copy)",
        "\(FileFault.system(error)[.chinese])；要写的内容在 \(copy)"
      )
    case .writtenInPlace(let error):
      (
        "written in place, as it cannot be replaced: \(reason(error))",
        "已就地写入，因为不能替换它：\(FileFault.system(error)[.chinese])"
      )
    case .halfWritten(let path, let copy):
      (
        "\(path) may be half written; what was being saved is in \(copy)",
        "\(path) 可能只写了一半；当时要保存的内容在 \(copy)"
      )
    case .configurationTooLarge(let limit):
      ("has more than \(limit >> 10) KiB; no configuration is as large", "超过 \(limit >> 10) KiB；没有这么大的配置")
    }
  }

  private func kind(of mode: mode_t) -> (english: String, chinese: String) {
    switch mode & S_IFMT {
    case S_IFDIR: ("a directory", "目录")
    case S_IFIFO: ("a pipe", "管道")
    case S_IFSOCK: ("a socket", "套接字")
    default: ("a device", "设备")
    }
  }

  /// Of the numbers that files are wont to answer with; the others are said in the system's words.
  private static let chineseReasons: [Int32: String] = [
    ENOENT: "没有那个文件或目录", EACCES: "权限不够", EPERM: "不允许的操作", EISDIR: "是一个目录",
    ENOTDIR: "不是目录", EEXIST: "文件已存在", ENOSPC: "设备上没有空间", EROFS: "只读文件系统",
    EDQUOT: "超出磁盘配额", EFBIG: "文件过大", EIO: "输入/输出错误", ENAMETOOLONG: "文件名过长",
    ELOOP: "符号链接的层数过多", EBADF: "错误的文件描述符", EBUSY: "设备或资源忙", EXDEV: "跨设备的链接",
    EMFILE: "打开的文件过多", ETXTBSY: "文件正在执行",
  ]
}
