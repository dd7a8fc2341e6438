# The optional helper that rewrites blocks of drafts.

rewriter-title = Helper that rewrites
rewriter-about = A language model that you run, for example with Ollama, can propose another wording of a block that you pick. Without it everything works. It is sent nothing but that block and the words below, and you see them first.
rewriter-on = Use the helper
rewriter-address = Address
rewriter-address-here = What is sent stays on this computer.
rewriter-address-away = What is sent leaves this computer, by HTTPS.
rewriter-model = Model
rewriter-model-none = Choose a model
rewriter-model-hint = As the helper calls it. “Check the connection” lists those it has.
rewriter-instruction = How to write
rewriter-instruction-hint = Goes with every block: tone, spelling, whom you write for.
rewriter-seconds = Seconds a block may take
rewriter-key = Key
rewriter-key-hint = Only if the helper asks for one. It is kept in the key store of this computer and never shown.
rewriter-key-there = A key is kept. Type another one to replace it.
rewriter-key-keep = Keep key
rewriter-key-forget = Forget key
rewriter-key-kept = The key is kept
rewriter-key-gone = The key is forgotten
rewriter-key-not-kept = The key is not kept; everything else here is. { $why }
rewriter-key-not-gone = The key is not forgotten. { $why }
rewriter-check = Check the connection
rewriter-checking = Asking the helper for its models
rewriter-found = { $count ->
    [0] The helper answers and has no model
    [one] The helper answers and has 1 model
   *[other] The helper answers and has { $count } models
  }

## A block
rewrite-title = Rewrite a block
rewrite-open = Rewrite…
rewrite-off = The helper that rewrites is off.
rewrite-to-settings = To the settings
rewrite-goes-here = Exactly these { $bytes } bytes are sent to { $address }. They stay on this computer.
rewrite-goes-away = Exactly these { $bytes } bytes are sent to { $address }. They leave this computer.
rewrite-with-key = The key you kept goes along.
rewrite-body = What is sent
rewrite-send = Send this
rewrite-not = Do not send
rewrite-again = Send this again
rewrite-asking = Waiting for the helper
rewrite-waiting = Waiting for the helper, { $seconds } seconds at most
rewrite-stop = Stop waiting
rewrite-answer = What the helper proposes
rewrite-same = The helper would change nothing
rewrite-take = Take this wording
rewrite-leave = Leave it as it is
rewrite-taken = The new wording stands; where the block comes from is kept
