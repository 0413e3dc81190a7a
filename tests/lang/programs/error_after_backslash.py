x = "it" "s" + \ str(3)
