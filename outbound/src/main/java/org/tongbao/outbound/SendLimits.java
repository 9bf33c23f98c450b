package org.tongbao.outbound;

import java.time.Duration;

/**
 * The bounds of sending one message.
 *
 * @param connect for each address that is tried
 * @param total from the look-up of the host to what is read of the answer
 * @param answerBytes that are read of an answer's body; the rest is left
 * @param connections at once
 */
public record SendLimits(Duration connect, Duration total, int answerBytes, int connections) {}
