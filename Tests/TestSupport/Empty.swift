enum NothingTS {}
