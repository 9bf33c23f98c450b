package org.tongbao.embedded;

/** How to reach one database. */
public record DatabaseAccess(String jdbcUrl, String username, String password) {}
