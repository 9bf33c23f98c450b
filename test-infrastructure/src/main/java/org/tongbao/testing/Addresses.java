package org.tongbao.testing;

import org.tongbao.embedded.DatabaseAccess;

/**
 * Where broker and database listen.
 *
 * @param administration a database from which others are made
 */
record Addresses(String bootstrapServers, DatabaseAccess administration) {}
