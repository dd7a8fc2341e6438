//! Publishing to a real calendar server.
