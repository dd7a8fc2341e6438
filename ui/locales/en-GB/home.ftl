# Home: what needs doing.

home-title = Home
