//! What leaves by the network, against real servers on the loopback.

mod caldav;
mod follow_ups;
mod kept_back;
mod killed;
mod mail;
mod rewriter;
mod servers;
mod truth;
mod website;
