"""Communications: who tells whom, how and how soon. One file a rule."""
