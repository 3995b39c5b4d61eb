@main struct Gongbu { static func main() {} }
