print("addup")
