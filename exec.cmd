@rem npm's scripts say `exec`, so that signals reach Node and not the shell before it. Windows has no such command; here it is.
@%*
